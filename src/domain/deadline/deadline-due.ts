import { amendedEntries } from '../administration/amended-entries';
import type { Deadline } from '../edition/deadlines';
import { ALL_CHANNELS, type Channel } from '../edition/vocabulary';
import { computeDue } from './compute-due';
import { effectOf, findEffectRow, type DeadlineEffect } from './deadline-effect';
import type { DeadlineDue, DeadlineRequest } from './deadline-request';
import { boundOfRight } from './effects/bound-of-right';
import { calendarYearEnd } from './effects/calendar-year-end';
import { countedBackFromEvent } from './effects/counted-back-from-event';
import { extendedTerm } from './effects/extended-term';
import { heldFiling } from './effects/held-filing';
import { channelSchedule, providerSchedule } from './edition-schedule';
import type { TimedDeadline } from './timed-deadline';

const COMPUTE = {
  plain: ({ request }) => computeDue(request),
  restarts: ({ request }) => computeDue(request),
  // Papers are kept, and applications taken, by the hours of the place where that happens.
  storage: ({ request }) => computeDue({ ...request, schedule: request.intake }),
  window: ({ request }) => computeDue({ ...request, schedule: request.intake }),
  extends: extendedTerm,
  'counted-back': countedBackFromEvent,
  'bounds-right': boundOfRight,
  'calendar-year': calendarYearEnd,
  'holds-filing': heldFiling,
} as const satisfies Record<DeadlineEffect, (timed: TimedDeadline) => DeadlineDue>;

/**
 * When a period of an edition ends on a channel, counted from any instant, and why. What the period does to the case
 * (see {@link DeadlineEffect}) decides how it is counted. Pure and total: whatever is asked has an answer; `due` is null
 * where the act sets no length, and for a deadline that the edition does not have.
 */
export function deadlineDue(asked: DeadlineRequest): DeadlineDue {
  const { edition, deadlineId, effects } = asked;
  const deadline = edition.deadlines.find(({ id }) => id === deadlineId);
  if (deadline === undefined)
    return { due: null, trace: [{ code: 'no-such-deadline', deadline: deadlineId }] };
  const { amount, clause } = deadline;
  if (amount === null)
    return { due: null, trace: [{ code: 'no-amount', text: deadline.effect ?? null, clause }] };
  const row = findEffectRow(edition, deadlineId, effects);
  const effect = effectOf(deadline, row);
  const request = requestOf(asked, deadline, amount);
  const { due, trace } = COMPUTE[effect]({ request, deadline, row, asked });
  const remarks = amendedEntries([deadline]);
  if (effect !== 'plain') remarks.push({ code: 'effect', effect, clause: row?.clause ?? clause });
  if (!holdsFor(deadline, asked.channel))
    remarks.push({ code: 'other-channel', channels: deadline.channels.filter(isChannel) });
  return { due, trace: [...trace.slice(0, 1), ...remarks, ...trace.slice(1)] };
}

function requestOf(asked: DeadlineRequest, deadline: Deadline, amount: number): TimedDeadline['request'] {
  const { edition, channel, start, calendars, own, effects } = asked;
  const { unit, clause } = deadline;
  const proactive = channel === 'mobile-proactive' ? deadline.starts_proactive : undefined;
  return {
    amount,
    unit,
    clause,
    start,
    calendars,
    excludesStartDay: deadline.excludes_start_day === true,
    startEvent: proactive ?? deadline.starts ?? 'not-stated',
    schedule: providerSchedule(edition, own?.provider),
    intake: channelSchedule(edition, channel, own?.intake, effects),
  };
}

function holdsFor({ channels }: Deadline, channel: Channel): boolean {
  return channels.includes(channel) || channels.includes(ALL_CHANNELS);
}

function isChannel(scope: Deadline['channels'][number]): scope is Channel {
  return scope !== ALL_CHANNELS;
}
