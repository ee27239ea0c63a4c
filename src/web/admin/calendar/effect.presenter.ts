import type { CalendarPreview } from '../../../use-cases/administration/preview-calendar';
import type { MoveCounts } from '../../../use-cases/administration/move-counts';
import type { MovedCase } from '../../../use-cases/administration/moved-case';
import type { ChangedDays } from '../../../domain/calendar/changed-days';
import type { BothTexts } from '../../../domain/administration/both-texts';
import { dateInWords, dateShort, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { typedDigest } from '../decision/typed-decision';
import { dayKindWords } from './day-kind-words';
import { hiddenFields } from './hidden-fields';
import { runningKeyText } from './running-key-text';

/** What a decision about the calendar would do, in words. */
export interface CalendarEffectModel {
  readonly action: string;
  /** Everything typed, so that exactly this is applied. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly days: readonly {
    readonly date: string;
    readonly week: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** How many due times move, one sentence each; empty on the pages that follow. */
  readonly counts: readonly string[];
  readonly cases: readonly {
    readonly number: string;
    readonly service: string;
    readonly organisation: string;
    readonly before: string;
    readonly after: string;
    /** The open step's own limit, where it moves too. */
    readonly step: string | null;
    /** Until when the applicant may answer, where that moves. */
    readonly answer: string | null;
  }[];
  /** Where the list goes on. */
  readonly next: string | null;
  /** What people are told. */
  readonly told: BothTexts;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/calendar-effect': { readonly effect: CalendarEffectModel; readonly page: PageModel };
  }
}

const COUNTED = ['later', 'earlier', 'stepOnly', 'answers', 'lateAtOnce'] as const;

/** The effect of a decision with the form that applies it. */
export function presentEffect(
  { days, moved, next, counts }: CalendarPreview,
  { action, told }: Pick<CalendarEffectModel, 'action' | 'told'>,
  context: RequestContext,
): CalendarEffectModel {
  return {
    action,
    told,
    hidden: [...hiddenFields(context), { name: 'previewed', value: typedDigest(context) }],
    days: days === null ? [] : daysOf(days, context),
    counts: counts === null ? noCounts(days, context) : countsOf(counts, context),
    cases: moved.map((one) => caseOf(one, context)),
    next: next === null ? null : runningKeyText(next),
  };
}

function daysOf({ days }: ChangedDays, context: RequestContext): CalendarEffectModel['days'] {
  const { language, words: w } = context;
  return days.map(({ date, week, before, after }) => ({
    date: dateInWords(date, language),
    week: w[`admin.calendar.week.${week}`],
    before: dayKindWords(before, context),
    after: dayKindWords(after, context),
  }));
}

function noCounts(days: ChangedDays | null, { words: w }: RequestContext): string[] {
  return days === null ? [w['admin.calendar.effect.no-days']] : [];
}

/** How many due times move, and whether all cases were looked at. */
function countsOf(counts: MoveCounts, { t, words: w }: Pick<RequestContext, 't' | 'words'>): string[] {
  const { seen, running } = counts;
  const told = COUNTED.flatMap((what) => {
    const count = counts[what];
    return count === 0 ? [] : [t(`admin.calendar.effect.${what}`, { count })];
  });
  const none = movesOf(counts) === 0 ? [w['admin.calendar.effect.none']] : [];
  const rest = running > seen ? [t('admin.calendar.effect.not-all', { seen, running })] : [];
  return [...none, ...told, ...rest];
}

function movesOf({ later, earlier, stepOnly, answers }: MoveCounts): number {
  return later + earlier + stepOnly + answers;
}

/** What is said once the decision is made: how many due times are being reckoned, and that people will be told. */
export function appliedWords(counts: MoveCounts | null, context: RequestContext): string {
  const { words: w } = context;
  const moves = counts !== null && movesOf(counts) > 0;
  const parts = moves
    ? [...countsOf({ ...counts, lateAtOnce: 0 }, context), w['admin.calendar.applied.told']]
    : [w['admin.calendar.applied.none']];
  return [w['admin.decision.applied'], ...parts].join('. ');
}

function caseOf(
  { number, service, organisation, before, after, answer }: MovedCase,
  context: RequestContext,
): CalendarEffectModel['cases'][number] {
  const { language, t } = context;
  const stepMoves = before.stepDueAt?.getTime() !== after.stepDueAt?.getTime();
  return {
    number,
    service: textIn(service, language),
    organisation: textIn(organisation, language),
    before: instant(before.dueAt),
    after: instant(after.dueAt),
    step: stepMoves
      ? t('admin.calendar.effect.step', {
          before: instant(before.stepDueAt),
          after: instant(after.stepDueAt),
        })
      : null,
    answer:
      answer &&
      t('admin.calendar.effect.answer', { before: instant(answer.before), after: instant(answer.until) }),
  };
}

function instant(at: Date | null): string {
  return at === null ? '' : `${dateShort(at)}, ${timeOfDay(at)}`;
}
