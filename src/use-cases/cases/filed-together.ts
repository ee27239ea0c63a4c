import type { ApplicationRecord } from '../../data/application-records';
import type { ApplicationRepository } from '../../data/applications';
import type { LocalizedText } from '../../kernel/localized-text';

/** One of the applications that were filed as one. */
export interface FiledTogether extends Pick<
  ApplicationRecord,
  'id' | 'number' | 'status' | 'outcome' | 'dueAt' | 'organisationCode'
> {
  /** The benefit that it asks for, as the act calls it. */
  readonly title: LocalizedText;
}

/** The applications that were filed with one, itself among them, in the order of the act; empty where it stands alone. */
export async function findFiledTogether(
  applications: Pick<ApplicationRepository, 'listOfGroup'>,
  { link }: Pick<ApplicationRecord, 'link'>,
): Promise<readonly FiledTogether[]> {
  if (link === null) return [];
  const group = await applications.listOfGroup(link.groupId);
  const titled = group.flatMap((one) => (one.link === null ? [] : [{ ...one, title: one.link.title }]));
  return titled.length > 1 ? titled : [];
}
