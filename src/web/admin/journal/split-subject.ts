import type { GroundList } from '../../../domain/administration/rules-in-force';
import type { Deadline } from '../../../domain/edition/deadlines';
import type { Edition } from '../../../domain/edition/edition';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { GroundPlace } from '../../../use-cases/administration/change-ground';
import type { DeadlinePlace } from '../../../use-cases/administration/change-deadline';

/** The parts of `service@edition/deadline`. */
export function splitDeadline(subject: string): DeadlinePlace {
  const [edition = '', deadlineId = ''] = subject.split('/');
  const [serviceId = '', editionId = ''] = edition.split('@');
  return { serviceId, editionId, deadlineId };
}

/** The parts of `service@edition/of_intake|of_service/ground`. */
export function splitGround(subject: string): GroundPlace {
  const [edition = '', named = '', groundId = ''] = subject.split('/');
  const [serviceId = '', editionId = ''] = edition.split('@');
  const list: GroundList = named === 'of_intake' ? 'of_intake' : 'of_service';
  return { serviceId, editionId, list, groundId };
}

/** The edition that a decision is about, as published; undefined for an unknown one. */
export function findEdition(
  { serviceId, editionId }: Pick<GroundPlace, 'serviceId' | 'editionId'>,
  editions: readonly Edition[],
): Edition | undefined {
  return editions.find(({ id, edition }) => id === serviceId && edition.id === editionId);
}

/** The period of a place, as printed; undefined for an unknown one. */
export function findPeriod(place: DeadlinePlace, editions: readonly Edition[]): Deadline | undefined {
  return findEdition(place, editions)?.deadlines.find(({ id }) => id === place.deadlineId);
}

/** The printed words of a ground; undefined for an unknown one. */
export function findGroundWords(place: GroundPlace, editions: readonly Edition[]): LocalizedText | undefined {
  const grounds: readonly (LocalizedText & { readonly id: string })[] =
    findEdition(place, editions)?.refusal?.[place.list] ?? [];
  return grounds.find(({ id }) => id === place.groundId);
}
