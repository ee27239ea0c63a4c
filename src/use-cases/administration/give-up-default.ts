import type { AdministeredRepository, Consequences } from '../../data/administered';
import type { Projections } from '../../data/projections';
import type { Person } from '../../domain/access/person';
import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import { differenceOf } from '../../domain/administration/difference';
import { decide, type DecideDeps, type Decision } from './decide';
import type { DecidedOrganisation } from './decided-organisations';
import { whenInForce } from './take-into-force';

interface Deps extends DecideDeps {
  readonly administered: Pick<AdministeredRepository, 'append' | 'history'>;
  readonly projections: Projections;
}

/** The transaction of the decision from which this one follows. */
type Transaction = Parameters<NonNullable<Consequences['project']>>[0];

/** The decision because of which another organisation gives something up. */
type Cause = Pick<Decision<'organisation'>, 'effectiveFrom' | 'reason' | 'act'>;

/** One state of the organisation without the mark, and from when it is to hold. */
interface Step {
  readonly value: AdministeredOrganisation;
  readonly effectiveFrom: Date | null;
}

/**
 * Takes from an organisation what no district decides, from the day on which another one takes it and within the same
 * transaction. What was planned for a later day stays planned for that day.
 */
export function giveUpDefault({ administered, projections, ...deps }: Deps, trx: Transaction) {
  const write = decide({
    ...deps,
    administered: {
      append: (next, consequences) => administered.append(next, consequences, trx),
      history: (kind, subject) => administered.history(kind, subject, trx),
    },
  });
  return async (person: Person, former: DecidedOrganisation, { effectiveFrom, reason, act }: Cause) => {
    let seenVersion = former.version;
    for (const step of stepsOf(former, effectiveFrom, deps.clock.now())) {
      const decision = {
        kind: 'organisation' as const,
        subject: former.code,
        ...{ ...step, reason, act, seenVersion },
      };
      const standing = former.row === null ? {} : { standing: former.row };
      const written = await write(person, decision, { ...standing, ...whenInForce(decision, projections) });
      seenVersion = written.version;
    }
  };
}

function stepsOf(former: DecidedOrganisation, from: Date | null, now: Date): Step[] {
  const { row, value, effectiveFrom: planned } = former;
  const later = { value: withoutDefault(value), effectiveFrom: planned };
  if (planned === null || planned <= (from ?? now)) return [{ ...later, effectiveFrom: from }];
  if (row?.isDefault !== true) return [later];
  const first = { value: withoutDefault(row), effectiveFrom: from };
  return differenceOf(first.value, later.value).length === 0 ? [first] : [first, later];
}

function withoutDefault(value: AdministeredOrganisation): AdministeredOrganisation {
  return { ...value, isDefault: false };
}
