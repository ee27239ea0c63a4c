import type { AdministeredLibrary } from '../../data/administered-library';
import type { AdministeredRepository } from '../../data/administered';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { deadlineReach, type DeadlineReach } from '../../domain/administration/deadline-reach';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import {
  deadlineSubject,
  rulesInForce,
  type DeadlineInForce,
  type RuleVersion,
} from '../../domain/administration/rules-in-force';
import type { Deadline } from '../../domain/edition/deadlines';
import type { Edition } from '../../domain/edition/edition';
import type { Clock } from '../../kernel/clock';
import type { Reference } from '../filing/reference';
import { deadlineOf, type DeadlinePlace } from './change-deadline';
import { demandAdministrator } from './demand-administrator';

/** A period with everything that was decided about it. */
export interface FoundDeadline {
  /** All editions of the service and the one of the period, as published. */
  readonly editions: readonly Edition[];
  readonly edition: Edition;
  /** As the act prints it, and as it holds now. */
  readonly printed: Deadline;
  readonly inForce: DeadlineInForce;
  /** What it has a say in now. */
  readonly reach: DeadlineReach;
  /** Decisions about the period, the newest first. */
  readonly history: readonly AdministeredVersion<'deadline-override'>[];
  /** Every decision about the rules of the edition. */
  readonly versions: readonly RuleVersion[];
  readonly now: Date;
}

export interface FindDeadlineDeps {
  readonly editions: Pick<EditionLibrary, 'get' | 'all'>;
  readonly administered: Pick<AdministeredRepository, 'history'>;
  readonly rules: Pick<AdministeredLibrary, 'ofEdition'>;
  readonly reference: Pick<Reference, 'overallTerms' | 'deadlineEffects'>;
  readonly clock: Clock;
}

/**
 * A period of an edition, as printed and as it holds, with its history.
 * @throws DomainError `forbidden`, `not-found`
 */
export function findDeadline({ editions, administered, rules, reference, clock }: FindDeadlineDeps) {
  return async (person: Person, place: DeadlinePlace): Promise<FoundDeadline> => {
    demandAdministrator(person);
    const edition = await editions.get(place.serviceId, place.editionId);
    const printed = deadlineOf(edition, place.deadlineId);
    const subject = deadlineSubject(edition, printed.id);
    const [all, history, known] = await Promise.all([
      editions.all(),
      administered.history('deadline-override', subject),
      rules.ofEdition(`${edition.id}@${edition.edition.id}`),
    ]);
    const versions = [...known.filter((version) => version.subject !== subject), ...history];
    const now = clock.now();
    const own = all.filter(({ id }) => id === edition.id);
    const held = rulesInForce(edition, versions, now);
    const { overallTerms, deadlineEffects: effects } = reference;
    return {
      editions: own,
      edition,
      printed,
      inForce: deadlineOf(held, printed.id),
      reach: deadlineReach(held, printed.id, own, { overallTerms, effects }),
      history,
      versions,
      now,
    };
  };
}
