import type { Deadline } from '../edition/deadlines';
import type { Edition } from '../edition/edition';
import type { Refusal } from '../edition/refusal';
import type { AdministeredVersion, AmendingAct } from './administered-version';
import type { BothTexts } from './both-texts';
import { inForceAt } from './in-force';

/** By what a period of the printed act was amended, and since when. */
export interface Amendment {
  readonly act: AmendingAct | null;
  readonly since: Date;
  readonly reason: string;
  /** The period as the act prints it: nobody may take the amendment for the words of the act. */
  readonly printed: Deadline;
}

/** A period as it holds: with the amendment, where there is one. */
export interface DeadlineInForce extends Deadline {
  readonly amendment?: Amendment;
}

/** What administrators decided about the rules of editions: whatever else they keep is not looked at. */
export type RuleVersion = AdministeredVersion<'deadline-override' | 'refusal-ground'>;

/** Ids of the two lists of grounds in an edition. */
export type GroundList = 'of_intake' | 'of_service';

/** Subject of a decision about a deadline. */
export function deadlineSubject(edition: Pick<Edition, 'id' | 'edition'>, deadlineId: string): string {
  return `${edition.id}@${edition.edition.id}/${deadlineId}`;
}

/** Subject of a decision about the wording of a ground for refusal. */
export function groundSubject(
  edition: Pick<Edition, 'id' | 'edition'>,
  list: GroundList,
  groundId: string,
): string {
  return `${edition.id}@${edition.edition.id}/${list}/${groundId}`;
}

/**
 * The rules of an edition as they hold at an instant: the printed act with the decisions of administrators laid over it.
 * The edition itself is given back when nothing was decided.
 * @param versions of this edition's deadlines and grounds
 */
export function rulesInForce(edition: Edition, versions: readonly RuleVersion[], at: Date): Edition {
  const held = versionsInForce(versions, at);
  if (held.size === 0) return edition;
  return {
    ...edition,
    deadlines: edition.deadlines.map((deadline) =>
      amended(deadline, held.get(deadlineSubject(edition, deadline.id))),
    ),
    ...(edition.refusal === undefined ? {} : { refusal: reworded(edition, edition.refusal, held) }),
  };
}

type Held = ReadonlyMap<string, RuleVersion>;

/** By subject; what was withdrawn is left out. */
function versionsInForce(versions: readonly RuleVersion[], at: Date): Held {
  const bySubject = new Map<string, RuleVersion[]>();
  for (const version of versions) {
    bySubject.set(version.subject, [...(bySubject.get(version.subject) ?? []), version]);
  }
  const held = new Map<string, RuleVersion>();
  for (const [subject, own] of bySubject) {
    const version = inForceAt(own, at);
    if (version !== undefined && version.value !== null) held.set(subject, version);
  }
  return held;
}

function amended(deadline: Deadline, version: RuleVersion | undefined): DeadlineInForce {
  if (version?.kind !== 'deadline-override') return deadline;
  const { value } = version;
  if (value === null) return deadline;
  const { condition: _printed, unit_as_stated: _unit, starts_text: _starts, ...facts } = deadline;
  return {
    ...facts,
    amount: value.amount,
    unit: value.unit,
    starts: value.starts,
    excludes_start_day: value.excludesStartDay,
    ...(value.condition === null ? {} : { condition: value.condition }),
    amendment: { act: version.act, since: version.effectiveFrom, reason: version.reason, printed: deadline },
  };
}

function reworded(edition: Edition, refusal: Refusal, held: Held): Refusal {
  const words = (list: GroundList, groundId: string): BothTexts | undefined => {
    const version = held.get(groundSubject(edition, list, groundId));
    return version?.kind === 'refusal-ground' ? (version.value ?? undefined) : undefined;
  };
  const { of_intake: ofIntake, of_service: ofService } = refusal;
  return {
    ...refusal,
    ...(ofIntake && {
      of_intake: ofIntake.map((ground) => ({ ...ground, ...words('of_intake', ground.id) })),
    }),
    ...(ofService && {
      of_service: ofService.map((ground) => ({ ...ground, ...words('of_service', ground.id) })),
    }),
  };
}
