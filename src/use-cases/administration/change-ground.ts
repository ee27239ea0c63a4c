import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { differenceOf } from '../../domain/administration/difference';
import { tidyTexts } from '../../domain/administration/tidy-texts';
import { groundSubject, type GroundList } from '../../domain/administration/rules-in-force';
import type { Edition } from '../../domain/edition/edition';
import type { RefusalGround } from '../../domain/edition/refusal';
import { DomainError } from '../../kernel/domain-error';
import type { LocalizedText } from '../../kernel/localized-text';
import { inForceFrom } from './change-deadline';
import { decide, type DecideDeps, type Decision } from './decide';
import { demandAdministrator } from './demand-administrator';

/** Which ground of which edition. */
export interface GroundPlace {
  readonly serviceId: string;
  readonly editionId: string;
  readonly list: GroundList;
  readonly groundId: string;
}

/** What an administrator decides about the words of a ground; null, or the act's own words, give these their place back. */
export type GroundDecision = Omit<Decision<'refusal-ground'>, 'kind' | 'subject'>;

interface Deps extends DecideDeps {
  readonly editions: Pick<EditionLibrary, 'get'>;
}

/**
 * Words a ground for refusal anew for applications from an instant on, in both languages. Its clause stays that of the
 * act, and what was filed before is refused in the words of its day.
 * @throws DomainError `not-found`, and those of {@link decide}
 */
export function changeGround(deps: Deps) {
  const write = decide(deps);
  return async (person: Person, place: GroundPlace, decision: GroundDecision): Promise<void> => {
    demandAdministrator(person);
    const edition = await deps.editions.get(place.serviceId, place.editionId);
    const printed = groundOf(edition, place);
    const value = decision.value === null || saysTheSame(printed, decision.value) ? null : decision.value;
    const subject = groundSubject(edition, place.list, printed.id);
    const effectiveFrom = inForceFrom(decision.effectiveFrom, deps.clock.now());
    await write<'refusal-ground'>(
      person,
      { ...decision, kind: 'refusal-ground', subject, value, effectiveFrom },
      { standing: null },
    );
  };
}

/** @throws DomainError `not-found` */
export function groundOf(
  { refusal }: Pick<Edition, 'refusal'>,
  { list, groundId }: GroundPlace,
): RefusalGround {
  const grounds: readonly RefusalGround[] = refusal?.[list] ?? [];
  const found = grounds.find(({ id }) => id === groundId);
  if (found === undefined) throw new DomainError('not-found');
  return found;
}

/** Both are tidied before they are compared: a form tidies what it is sent. */
export function saysTheSame(printed: LocalizedText, typed: LocalizedText): boolean {
  return differenceOf(tidyTexts(printed), tidyTexts(typed)).length === 0;
}
