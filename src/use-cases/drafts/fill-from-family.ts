import type { HouseholdRepository } from '../../data/household';
import type { Person } from '../../domain/access/person';
import type { FormBody } from '../../domain/fields/raw';
import type { FormPage } from '../../domain/form/form-pages';
import { type ParsedPage, readPage } from '../../domain/form/parse-answers';
import { fillAsked, fillIn } from '../../domain/household/fill-in';
import type { OpenDraft } from './open-draft';

export interface FillFromFamilyDeps {
  readonly household: Pick<HouseholdRepository, 'find'>;
}

type SentPage = Pick<ParsedPage, 'raw' | 'changesRows'>;

/** Whether the family of whoever writes is the family of whom the application is for. */
export function isOwnFamily(person: Person, { draft }: Pick<OpenDraft, 'draft'>): boolean {
  return person.kind === 'citizen' && draft.channel === 'portal' && draft.representative === null;
}

/** Reads a page as it was sent; its button may put a member of the person's own family in, and then it is shown again. */
export function fillFromFamily({ household }: FillFromFamilyDeps) {
  return async (person: Person, open: OpenDraft, page: FormPage, body: FormBody): Promise<SentPage> => {
    const sent = readPage(page, body);
    const asked = fillAsked(body);
    if (asked === undefined || !isOwnFamily(person, open)) return sent;
    const member = await household.find(person.accountId, asked.memberId);
    const raw = member === undefined ? sent.raw : fillIn(page, sent.raw, asked.fieldId, member);
    return { raw, changesRows: true };
  };
}
