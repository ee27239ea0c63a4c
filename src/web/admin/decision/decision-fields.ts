import type { BoxField, DateField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { dateField } from '../../forms/date-field';
import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import type { DecisionAsks } from './check-decision';
import type { TypedDecision } from './typed-decision';

/** The common fields of a decision's form: from when, by which act, why. */
export interface DecisionFieldsModel {
  readonly from: DateField | null;
  readonly act: {
    readonly number: BoxField;
    readonly title: BoxField | null;
    readonly date: DateField;
  } | null;
  readonly reason: BoxField;
  readonly version: number;
  readonly returnsTo: number | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/decision-fields': DecisionFieldsModel;
  }
}

type Context = Pick<RequestContext, 'words'>;

/** Presents the common fields with what was typed and what is wrong. */
export function decisionFields(
  typed: TypedDecision,
  asks: DecisionAsks,
  flaws: readonly Flaw[],
  context: Context,
): DecisionFieldsModel {
  const { words: w } = context;
  const fromHint = { typed: typed.from, flaws, hint: w['admin.decision.from-hint'] };
  return {
    from: asks.from ? dateField('from', w['admin.decision.from'], fromHint, context) : null,
    act: asks.act === 'no' ? null : actFields(typed, asks, flaws, context),
    reason: box('reason', w['admin.decision.reason'], typed.reason, flaws, context, {
      hint: w['admin.decision.reason-hint'],
      rows: 3,
      spellcheck: true,
    }),
    version: typed.seenVersion,
    returnsTo: typed.returnsTo,
  };
}

function actFields(
  { act }: TypedDecision,
  asks: DecisionAsks,
  flaws: readonly Flaw[],
  context: Context,
): NonNullable<DecisionFieldsModel['act']> {
  const { words: w } = context;
  const note = asks.act === 'may' ? w['admin.decision.optional'] : null;
  const date = { typed: act.date, flaws, hint: null, note };
  return {
    number: box('act-number', w['admin.decision.act-number'], act.number, flaws, context, {
      note,
      width: 'phone',
    }),
    title:
      asks.title === 'no'
        ? null
        : box('act-title', w['admin.decision.act-title'], act.title, flaws, context, {
            note: w['admin.decision.optional'],
          }),
    date: dateField('act-date', w['admin.decision.act-date'], date, context),
  };
}
