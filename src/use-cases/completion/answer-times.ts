import type { EventPayload } from '../../domain/application/event';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import type { CompletionTerms } from '../../domain/completion/completion-rules';
import { computeDue } from '../../domain/deadline/compute-due';
import { channelSchedule, providerSchedule } from '../../domain/deadline/edition-schedule';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import type { Reference } from '../filing/reference';

/** A request at the moment at which it is sent. */
export interface RequestTimes {
  readonly rules: Edition;
  readonly filed: EventPayload<'filed'>;
  readonly terms: CompletionTerms;
  readonly at: Date;
  readonly calendars: WorkingCalendars;
}

/**
 * Until when the applicant may answer, and until when the act wants them told: both run from the moment at which the
 * official found the papers incomplete and said so. An answer may come until the end of the day at the place where the
 * application came in: on the portal until midnight.
 */
export function answerTimes(
  { rules, filed, terms, at, calendars }: RequestTimes,
  { deadlineEffects }: Pick<Reference, 'deadlineEffects'>,
): { readonly until: Date; readonly notifyBy: Date } {
  const { provider = null, intake = null } = filed.term.hours ?? {};
  const office = providerSchedule(rules, provider ?? undefined);
  const place = channelSchedule(rules, Channel.parse(filed.channel), intake ?? undefined, deadlineEffects);
  const from = { start: at, startEvent: 'additional-documents-needed', excludesStartDay: false } as const;
  const { answer, notify } = terms;
  return {
    until: computeDue({ ...answer, ...from, schedule: place, intake: place, calendars }).due,
    notifyBy: computeDue({ ...notify, ...from, schedule: office, calendars }).due,
  };
}
