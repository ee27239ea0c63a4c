import type { QueueCounts, QueuePage, QueueRepository, QueueRow } from '../../data/queue';
import type { QueueFilter, QueueKey } from '../../data/queue-statement';
import type { EditionLibrary } from '../../data/edition-library';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { OfficeRole } from '../../domain/access/office-role';
import type { Person, StaffMember } from '../../domain/access/person';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { type Delivery, findDelivery } from '../../domain/routing/delivery-to-corporation';
import type { PlannedStep } from '../../domain/routing/route-plan';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

export type { QueueFilter, QueueKey, QueueSearch } from '../../data/queue-statement';

/** Whose steps a role sees in the queue of its unit; administrators keep rules and see no cases. */
const SEEN = {
  clerk: ['clerk'],
  head: ['head', 'clerk'],
  operator: ['operator'],
  auditor: ['head', 'clerk', 'operator'],
  administrator: [],
} as const satisfies Record<OfficeRole, readonly OfficeRole[]>;

/** A row with what its words are made of. */
export interface ShownRow {
  readonly row: QueueRow;
  readonly rules: Edition;
  readonly step: PlannedStep;
  /** By when, before the end of the term, the result must lie at the window that hands it out; undefined: by no time. */
  readonly delivery: Delivery | undefined;
  /** The person may take it. */
  readonly free: boolean;
}

/** The queue as its page shows it. */
export interface ShownQueue {
  readonly rows: readonly ShownRow[];
  readonly next: QueuePage['next'];
  readonly counts: QueueCounts;
  readonly now: Date;
}

export interface ShowQueueDeps {
  readonly queue: Pick<QueueRepository, 'listQueue' | 'countQueue'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly clock: Clock;
}

/**
 * One page of the queue of a person's unit.
 * @throws DomainError `forbidden` for citizens
 */
export function showQueue(deps: ShowQueueDeps) {
  return async (person: Person, filter: QueueFilter, after: QueueKey | null): Promise<ShownQueue> => {
    if (person.kind !== 'staff') throw new DomainError('forbidden');
    const now = deps.clock.now();
    const { organisationCode, accountId } = person;
    const request = { organisationCode, accountId, roles: SEEN[person.role], now };
    const [{ rows, next }, counts] = await Promise.all([
      deps.queue.listQueue({ ...request, filter, after }),
      deps.queue.countQueue(request),
    ]);
    return { rows: await Promise.all(rows.map((row) => shown(deps, person, row))), next, counts, now };
  };
}

async function shown(deps: ShowQueueDeps, person: StaffMember, row: QueueRow): Promise<ShownRow> {
  const [rules, plan] = await Promise.all([
    deps.editions.get(row.serviceId, row.rulesEdition),
    deps.plans.get(row.planHash),
  ]);
  const step = plan.steps.find(({ key }) => key === row.stepKey);
  if (step === undefined) throw new Error('An open step that is not in the plan of its case');
  const delivery = findDelivery(rules, Channel.parse(row.channel), plan, step);
  return { row, rules, step, delivery, free: row.holderId === null && row.role === person.role };
}
