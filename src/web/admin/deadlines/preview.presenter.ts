import type { RunningProof } from '../../../use-cases/administration/running-proof';
import type { DeadlineExample } from '../../../use-cases/administration/deadline-examples';
import type { BoundedCount, DeadlineFigures } from '../../../use-cases/administration/deadline-figures';
import type { DeadlinePreview } from '../../../use-cases/administration/preview-deadline';
import { dateInWords, timeOfDay, weekdayName } from '../../../kernel/date-words';
import { amendmentInWords, beginningInWords } from '../../text/amendment-in-words';
import { limitInWords } from '../../text/limit-in-words';
import type { DeadlineReason } from '../../citizen/status/deadline-reason';
import { deadlineReasons } from '../../citizen/status/deadline-reasons';
import type { PageModel } from '../../rendering/page-model';
import type { RequestContext } from '../../route';
import { type DifferenceModel, presentDifferences } from '../decision/history.presenter';
import { channelsInWords, decisionInWords } from './deadline-words';
import { factsInWords, reachInWords } from './facts.presenter';
import type { TypedChange } from './typed-change';

/** An example: somebody comes at a moment. */
interface ExampleModel {
  readonly when: string;
  readonly kind: string;
  readonly channels: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
  readonly reasons: readonly DeadlineReason[];
}

/** What to do next, beside that of which it speaks: the effect, or the form. */
export interface PeriodNotice {
  readonly text: string;
  readonly className: '' | 'warn';
}

/** What a change would do, in words. */
export interface PreviewModel {
  readonly from: string;
  readonly differences: readonly DifferenceModel[];
  /** Planned decisions that fall away, or that hold until then. */
  readonly planned: readonly string[];
  /** What the period has a say in from then on. */
  readonly reach: readonly string[];
  readonly reachChanges: boolean;
  readonly examples: readonly ExampleModel[];
  readonly figures: readonly string[];
  readonly proof: readonly string[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/deadline-preview': {
      readonly preview: PreviewModel;
      readonly notice: PeriodNotice | null;
      readonly page: PageModel;
    };
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

const NBSP = '\u00a0';

/** Presents the effect of a change. */
export function presentPreview(
  preview: DeadlinePreview,
  { decision }: TypedChange,
  context: Context,
): PreviewModel {
  const { words: w, t } = context;
  const { from, before, after, reach, examples, figures, proof } = preview;
  const atOnce = Object.values(decision.from).every((part) => part === '');
  const words = reachInWords(reach.after, context);
  return {
    from: atOnce
      ? w['admin.deadlines.from-at-once']
      : t('admin.deadlines.from-day', { from: beginningInWords(from, context) }),
    differences: presentDifferences(factsInWords(before, context), factsInWords(after, context), {
      // The keys of the facts are those of the labels.
      label: ([fact]) => w[`admin.deadlines.fact.${fact as keyof ReturnType<typeof factsInWords>}`],
      value: (_path, value) => String(value),
    }),
    planned: plannedInWords(preview, context),
    reach: words,
    reachChanges: words.join() !== reachInWords(reach.before, context).join(),
    examples: examples.map((example) => exampleInWords(example, context)),
    figures: figuresInWords(figures, context),
    proof: proofInWords(proof, figures, context),
  };
}

function plannedInWords({ replaced, until }: DeadlinePreview, context: Context): string[] {
  const { t } = context;
  return [
    ...replaced.map((one) =>
      t('admin.deadlines.replaces', {
        from: beginningInWords(one.effectiveFrom, context),
        decision: decisionInWords(one, context),
      }),
    ),
    ...until.map((one) =>
      t('admin.deadlines.until', {
        from: beginningInWords(one.effectiveFrom, context),
        decision: decisionInWords(one, context),
      }),
    ),
  ];
}

function exampleInWords(
  { start, channels, before, after, trace }: DeadlineExample,
  context: Context,
): ExampleModel {
  const { words: w } = context;
  return {
    when: withWeekday(start.at, context),
    kind: w[`admin.deadlines.example.${start.kind}`],
    channels: channelsInWords(channels, context),
    before: dueInWords(before, context),
    after: dueInWords(after, context),
    changed: before?.getTime() !== after?.getTime(),
    reasons: deadlineReasons(trace, context),
  };
}

function dueInWords(due: Date | null, context: Context): string {
  return due === null ? context.words['when.no-date'] : withWeekday(due, context);
}

/** «2 апреля 2026 года, четверг, 18:30» */
function withWeekday(at: Date, { language }: Context): string {
  return `${dateInWords(at, language)}, ${weekdayName(at, language)}, ${timeOfDay(at)}`;
}

function figuresInWords({ filed, running, late }: DeadlineFigures, context: Context): string[] {
  const { t, words: w } = context;
  return [
    ...filed.map(({ days, filed: counted }) =>
      t('admin.deadlines.filed', { days, total: countInWords(counted, context) }),
    ),
    t('admin.deadlines.running', { total: countInWords(running, context) }),
    late === null
      ? w['admin.deadlines.late-unknown']
      : t('admin.deadlines.late', {
          total: late.of,
          before: shareInWords(late.before, late.of),
          after: shareInWords(late.after, late.of),
        }),
  ];
}

function countInWords({ count, more }: BoundedCount, { t }: Context): string {
  return more ? t('admin.deadlines.more-than', { total: count }) : String(count);
}

/** «3 (7 %)» */
function shareInWords(part: number, of: number): string {
  return `${part} (${Math.round((part / of) * 100)}${NBSP}%)`;
}

function proofInWords(proof: RunningProof | null, { running }: DeadlineFigures, context: Context): string[] {
  const { words: w, t, language } = context;
  if (proof === null) return [w[`admin.deadlines.${running.count === 0 ? 'nothing-runs' : 'none-touched'}`]];
  const { number, filedAt, dueAt, recomputed, kept } = proof;
  return [
    t('admin.deadlines.proof-case', {
      number,
      filed: withWeekday(filedAt, context),
      due: withWeekday(dueAt, context),
    }),
    t('admin.deadlines.proof-rule', {
      limit: limitInWords(kept, language),
      source:
        kept.amendment === undefined
          ? w['admin.deadlines.as-printed']
          : amendmentInWords(kept.amendment, context),
    }),
    t('admin.deadlines.proof-again', { due: withWeekday(recomputed, context) }),
  ];
}
