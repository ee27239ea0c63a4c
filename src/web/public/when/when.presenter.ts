import { dateInWords, timeOfDay, weekdayName } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { ReckonedDue } from '../../../use-cases/catalogue/reckon-due';
import { deadlineReasons } from '../../citizen/status/deadline-reasons';
import type { DeadlineReason } from '../../citizen/status/deadline-reason';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, DateField, OptionsField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { dateField } from '../../forms/date-field';
import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import type { TypedWhen } from './typed-when';

/** «Когда будет готово?» for one service. */
export interface WhenModel {
  readonly heading: string;
  readonly service: string;
  readonly serviceHref: string;
  readonly action: string;
  readonly summary: ErrorSummary;
  readonly channel: OptionsField;
  readonly day: DateField;
  readonly time: BoxField;
  readonly answer: {
    readonly filed: string;
    readonly due: string;
    readonly weekday: string;
    readonly reasons: readonly DeadlineReason[];
  } | null;
  readonly periods: readonly {
    readonly label: string;
    readonly due: string;
    readonly reasons: readonly DeadlineReason[];
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/when': WhenModel;
  }
}

/** The page with the form and, when what was typed makes sense, the answer. */
export function presentWhen(
  reckoned: ReckonedDue,
  typed: TypedWhen,
  { flaws, at }: { readonly flaws: readonly Flaw[]; readonly at: Date },
  context: RequestContext,
): WhenModel {
  const { language, words: w, t } = context;
  const { rules, periods } = reckoned;
  const base = `/${language}/services/${rules.id}`;
  return {
    heading: w['when.heading'],
    service: textIn(rules.title, language),
    serviceHref: base,
    action: `${base}/when`,
    summary: errorSummary(flaws, t),
    channel: channelField(reckoned, context),
    day: dateField('day', w['when.day'], { typed: typed.day, flaws, hint: null }, context),
    time: box('time', w['when.time'], typed.time, flaws, context, {
      hint: w['when.time-hint'],
      width: 'digits-4',
    }),
    answer: flaws.length > 0 ? null : answerOf(reckoned, at, context),
    periods: flaws.length > 0 ? [] : periods.map((period) => periodOf(period, context)),
  };
}

function channelField({ channels, channel }: ReckonedDue, { words: w }: RequestContext): OptionsField {
  return {
    kind: 'choice',
    control: channels.length > 4 ? 'select' : 'radio',
    id: 'channel',
    label: w['when.channel'],
    note: null,
    hint: null,
    error: null,
    errorWord: '',
    source: null,
    unchosen: w['when.channel'],
    options: channels.map((one) => ({
      id: one === channels[0] ? 'channel' : `channel-${one}`,
      value: one,
      label: w[`vocab.channel.${one}`],
      checked: one === channel,
    })),
  };
}

function answerOf(
  { due, trace, channel }: ReckonedDue,
  at: Date,
  context: RequestContext,
): WhenModel['answer'] {
  const { language, words: w, t } = context;
  return {
    filed: t('when.filed', {
      filed: `${dateInWords(at, language)}, ${timeOfDay(at)}`,
      channel: w[`vocab.channel.${channel}`],
    }),
    due: `${dateInWords(due, language)}, ${timeOfDay(due)}`,
    weekday: weekdayName(due, language),
    reasons: deadlineReasons(trace, context),
  };
}

function periodOf(
  { deadline, due, trace }: ReckonedDue['periods'][number],
  context: RequestContext,
): WhenModel['periods'][number] {
  const { language, words: w } = context;
  return {
    label: textIn(deadline.label, language),
    due: due === null ? w['when.no-date'] : `${dateInWords(due, language)}, ${timeOfDay(due)}`,
    reasons: deadlineReasons(trace, context),
  };
}
