import type { EditionLibrary } from '../../data/edition-library';
import type { DeadlineDue } from '../../domain/deadline/deadline-request';
import { deadlineDue } from '../../domain/deadline/deadline-due';
import type { TraceEntry } from '../../domain/deadline/trace';
import { channelsOf, governingEditions } from '../../domain/edition/governing-editions';
import type { Edition } from '../../domain/edition/edition';
import type { Deadline } from '../../domain/edition/deadlines';
import { ALL_CHANNELS, type Channel } from '../../domain/edition/vocabulary';
import { DomainError } from '../../kernel/domain-error';
import { planFiling } from '../filing/plan-filing';
import type { Term } from '../filing/promised-term';
import type { Reference } from '../filing/reference';

/** When an application filed at an instant would be due, and when every other period of the act would end. */
export interface ReckonedDue {
  readonly rules: Edition;
  readonly channels: readonly Channel[];
  readonly channel: Channel;
  readonly due: Date;
  readonly term: Term;
  readonly trace: readonly TraceEntry[];
  readonly periods: readonly (DeadlineDue & { readonly deadline: Deadline })[];
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'ofService'>;
  readonly reference: Reference;
}

/** No place's own hours are known before it is known who will decide. */
const NO_OWN_HOURS = { provider: null, intake: null };

/**
 * Answers "when will I have it?" by the rules and the calendar as they hold now, for an application that would be filed
 * at an instant. A channel that the service does not take is answered for the first one that it does.
 * @throws DomainError `not-found` for an unknown service
 */
export function reckonDue({ editions, reference }: Deps) {
  return async (serviceId: string, wanted: Channel | null, filedAt: Date): Promise<ReckonedDue> => {
    const [own, calendars] = await Promise.all([editions.ofService(serviceId), reference.calendars()]);
    const channels = channelsOf(own);
    const channel = channels.find((one) => one === wanted) ?? channels[0];
    if (channel === undefined) throw new DomainError('not-found');
    const { rules, route } = governingEditions(own, channel);
    const filing = { rules, route, channel, filedAt, calendars, hours: NO_OWN_HOURS };
    const { term, dueAt } = planFiling(filing, reference);
    const { deadlineEffects: effects, overallTerms } = reference;
    const periods = rules.deadlines
      .filter((deadline) => holdsFor(deadline, channel) && !term.deadlineIds.includes(deadline.id))
      .map((deadline) => ({
        deadline,
        ...deadlineDue({
          edition: rules,
          deadlineId: deadline.id,
          channel,
          start: filedAt,
          calendars,
          effects,
          overallTerms,
        }),
      }));
    // The trace was made by `computeDue` a moment ago; the term keeps it as plain JSON.
    const trace = term.trace as unknown as readonly TraceEntry[];
    return { rules, channels, channel, due: dueAt, term, trace, periods };
  };
}

function holdsFor({ channels }: Deadline, channel: Channel): boolean {
  return channels.includes(ALL_CHANNELS) || channels.includes(channel);
}
