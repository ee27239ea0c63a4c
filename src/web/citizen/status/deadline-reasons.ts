import type { TraceEntry } from '../../../domain/deadline/trace';
import { periodInWords } from '../../../domain/deadline/period-in-words';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import { amendmentInWords, printedInWords } from '../../text/amendment-in-words';
import { clauseInWords } from '../../text/clause-in-words';
import { dayOffReason } from './day-off-reason';
import type { DeadlineReason } from './deadline-reason';
import { groupDaysOff } from './group-days-off';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;
type Entry<Code extends TraceEntry['code']> = Extract<TraceEntry, { code: Code }>;
type Explain<Code extends TraceEntry['code']> = (entry: Entry<Code>, context: Context) => DeadlineReason;

/** How each step of the reasoning is said. The same words are for the applicant, the clerk and the administrator. */
const EXPLAIN: { readonly [Code in TraceEntry['code']]: Explain<Code> } = {
  period: ({ amount, unit, clause }, { language, t }) => ({
    when: '',
    text: t('status.why.period', { period: periodInWords(amount, unit, language) }),
    clause: clause === '' ? null : clauseInWords(clause, language),
  }),
  started: ({ at }, context) => dated(at, context.words['status.why.started'], context),
  amended: ({ number, date, since, printed }, context) => ({
    when: '',
    text: [
      amendmentInWords({ act: number === null || date === null ? null : { number, date }, since }, context),
      ...printedInWords(printed, context),
    ].join('. '),
    clause: null,
  }),
  'start-not-stated': (_entry, { words: w }) => remark(w['status.why.start-not-stated']),
  'counted-from-filing': (_entry, { words: w }) => remark(w['status.why.counted-from-filing']),
  'registered-later': ({ registeredAt, filedAt, why, clause }, context) => ({
    ...dated(
      registeredAt,
      context.t(`status.why.registered-later.${why}`, { filed: instantText(filedAt, context) }),
      context,
    ),
    clause: clause === null ? null : clauseInWords(clause, context.language),
  }),
  'counting-from': ({ date, rule }, { language, words: w }) => ({
    when: dateInWords(date, language),
    text: w[`status.why.counting-from.${rule}`],
    clause: null,
  }),
  'day-off': ({ date, reason }, context) => ({
    when: dateInWords(date, context.language),
    ...dayOffReason(reason, context),
  }),
  'worked-by-decree': ({ date, reason }, { language, words: w }) => ({
    when: dateInWords(date, language),
    text: w['status.why.worked-by-decree'],
    clause: textIn(reason.source, language),
  }),
  'kind-of-day-not-stated': (_entry, { words: w }) => remark(w['status.why.kind-of-day-not-stated']),
  'month-end': ({ date, day }, { language, t }) => ({
    when: dateInWords(date, language),
    text: t('status.why.month-end', { day }),
    clause: null,
  }),
  'moved-to-working-day': ({ from, to }, { language, t }) => ({
    when: dateInWords(to, language),
    text: t('status.why.moved-to-working-day', { from: dateInWords(from, language) }),
    clause: null,
  }),
  'waits-for-opening': ({ at }, context) => dated(at, context.words['status.why.waits-for-opening'], context),
  'break-not-counted': ({ from, to }, { t }) => remark(t('status.why.break-not-counted', { from, to })),
  'closed-hours-not-counted': ({ from, to }, { t }) =>
    remark(t('status.why.closed-hours-not-counted', { from, to })),
  schedule: ({ note }, { words: w }) => remark(w[`status.why.schedule.${note.code}`]),
  'calendar-not-known': ({ year }, { t }) => remark(t('status.why.calendar-not-known', { year })),
  'beyond-calendar': (_entry, { words: w }) => remark(w['status.why.beyond-calendar']),
  proposed: ({ reason }, { language }) => remark(textIn(reason, language)),
  'derived-from-route': (_entry, { words: w }) => remark(w['status.why.derived-from-route']),
  'longer-of': ({ at }, context) =>
    remark(
      context.t('status.why.longer-of', { dates: at.map((one) => instantText(one, context)).join('; ') }),
    ),
  effect: ({ effect, clause }, { language, words: w }) => ({
    when: '',
    text: w[`status.why.effect.${effect}`],
    clause: clauseInWords(clause, language),
  }),
  'no-amount': ({ text, clause }, { language, words: w }) => ({
    when: '',
    text: text === null ? w['status.why.no-amount'] : textIn(text, language),
    clause: clauseInWords(clause, language),
  }),
  'no-such-deadline': (_entry, { words: w }) => remark(w['status.why.no-such-deadline']),
  'other-channel': (_entry, { words: w }) => remark(w['status.why.other-channel']),
  'term-due': ({ at }, context) => dated(at, context.words['status.why.term-due'], context),
  'term-not-set': (_entry, { words: w }) => remark(w['status.why.term-not-set']),
  'counting-back-from': ({ date }, { language, words: w }) => ({
    when: dateInWords(date, language),
    text: w['status.why.counting-back-from'],
    clause: null,
  }),
  'moved-to-earlier-working-day': ({ from, to }, { language, t }) => ({
    when: dateInWords(to, language),
    text: t('status.why.moved-to-earlier-working-day', { from: dateInWords(from, language) }),
    clause: null,
  }),
  'right-from': ({ date }, { language, words: w }) => ({
    when: dateInWords(date, language),
    text: w['status.why.right-from'],
    clause: null,
  }),
  'calendar-year': ({ from, to }, { language, words: w }) => ({
    when: `${dateInWords(from, language)} – ${dateInWords(to, language)}`,
    text: w['status.why.calendar-year'],
    clause: null,
  }),
  'filing-held': ({ date }, { language, words: w }) => ({
    when: dateInWords(date, language),
    text: w['status.why.filing-held'],
    clause: null,
  }),
  'filing-not-held': (_entry, { words: w }) => remark(w['status.why.filing-not-held']),
  extended: ({ amount, unit, clause, from }, { language, t }) => ({
    when: dateInWords(from, language),
    text: t('status.why.extended', { period: periodInWords(amount, unit, language) }),
    clause: clauseInWords(clause, language),
  }),
  restarted: ({ at, amount, unit, clause }, context) => ({
    ...dated(
      at,
      context.t('status.why.restarted', { period: periodInWords(amount, unit, context.language) }),
      context,
    ),
    clause: clauseInWords(clause, context.language),
  }),
  paused: ({ from, to, clause }, context) => ({
    when: `${instantText(from, context)} – ${instantText(to, context)}`,
    text: context.words['status.why.paused'],
    clause: clauseInWords(clause, context.language),
  }),
  'pause-outside-term': ({ from, to, clause }, context) => ({
    when: `${instantText(from, context)} – ${instantText(to, context)}`,
    text: context.words['status.why.pause-outside-term'],
    clause: clauseInWords(clause, context.language),
  }),
  due: ({ at }, context) => dated(at, context.words['status.why.due'], context),
};

/** The reasoning behind a due date, line by line. Days off that follow one another for one reason are one line. */
export function deadlineReasons(trace: readonly TraceEntry[], context: Context): readonly DeadlineReason[] {
  return groupDaysOff(trace, context.language, (entry) => explain(entry, context));
}

function explain<Code extends TraceEntry['code']>(entry: Entry<Code>, context: Context): DeadlineReason {
  // The table has an explanation of exactly this kind under the entry's own code.
  const say = EXPLAIN[entry.code] as Explain<Code>;
  return say(entry, context);
}

function dated(at: string, text: string, context: Context): DeadlineReason {
  return { when: instantText(at, context), text, clause: null };
}

function remark(text: string): DeadlineReason {
  return { when: '', text, clause: null };
}

function instantText(at: string, { language }: Context): string {
  const instant = new Date(at);
  return `${dateInWords(instant, language)}, ${timeOfDay(instant)}`;
}
