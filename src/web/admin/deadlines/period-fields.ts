import { START_EVENTS, UNITS } from '../../../domain/edition/vocabulary';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import type { TypedPeriod } from './period-form';
import { box } from '../../forms/box';
import { type Flaw, errorAt } from '../../forms/flaw';

/** The fields by which a period is amended. */
export interface PeriodFieldsModel {
  readonly amount: BoxField;
  readonly unit: OptionsField;
  readonly starts: OptionsField;
  readonly firstDay: OptionsField;
  readonly conditionKk: BoxField;
  readonly conditionRu: BoxField;
}

type Context = Pick<RequestContext, 'words' | 'language'>;

/** Presents the fields with what was typed and what is wrong. */
export function periodFields(
  typed: TypedPeriod,
  flaws: readonly Flaw[],
  context: Context,
): PeriodFieldsModel {
  const { words: w } = context;
  const choose = (id: string, label: string, choices: readonly Choice[]) =>
    options(id, label, choices, flaws, context);
  return {
    amount: box('amount', w['admin.deadlines.amount'], typed.amount, flaws, context, {
      inputmode: 'numeric',
      width: 'digits-4',
    }),
    unit: choose('unit', w['admin.deadlines.unit'], unitOptions(typed, context)),
    starts: choose('starts', w['admin.deadlines.starts'], startOptions(typed, context)),
    firstDay: {
      ...choose('first-day', w['admin.deadlines.first'], firstOptions(typed, context)),
      control: 'radio',
      hint: w['admin.deadlines.first-hint'],
    },
    ...conditionFields(typed, flaws, context),
  };
}

function conditionFields(
  { conditionKk, conditionRu }: TypedPeriod,
  flaws: readonly Flaw[],
  context: Context,
): Pick<PeriodFieldsModel, 'conditionKk' | 'conditionRu'> {
  const { words: w } = context;
  const lines = { note: w['admin.decision.optional'], rows: 2, spellcheck: true };
  const hint = w['admin.deadlines.condition-hint'];
  return {
    conditionKk: box('condition-kk', w['admin.deadlines.condition-kk'], conditionKk, flaws, context, {
      ...lines,
      hint,
    }),
    conditionRu: box('condition-ru', w['admin.deadlines.condition-ru'], conditionRu, flaws, context, lines),
  };
}

type Choice = readonly [value: string, label: string, checked: boolean];

function unitOptions({ unit }: TypedPeriod, { words: w }: Context): Choice[] {
  return UNITS.map((one) => [one, w[`admin.deadlines.unit.${one}`], one === unit]);
}

/** By their words: nobody knows the order of the vocabulary. */
function startOptions({ starts }: TypedPeriod, { words: w, language }: Context): Choice[] {
  const order = new Intl.Collator(language);
  return START_EVENTS.map((one): Choice => [one, w[`vocab.start.${one}`], one === starts]).sort(
    ([, one], [, other]) => order.compare(one, other),
  );
}

function firstOptions({ firstDay }: TypedPeriod, { words: w }: Context): Choice[] {
  const rules = ['act', 'general-rule'] as const;
  return rules.map((one) => [one, w[`admin.deadlines.first.${one}`], one === firstDay]);
}

function options(
  id: string,
  label: string,
  choices: readonly Choice[],
  flaws: readonly Flaw[],
  { words: w }: Context,
): OptionsField {
  return {
    kind: 'choice',
    control: 'select',
    id,
    label,
    note: null,
    hint: null,
    error: errorAt(flaws, id),
    errorWord: `${w['common.error-title']} `,
    source: null,
    unchosen: w['admin.deadlines.unchosen'],
    options: choices.map(([value, text, checked], index) => ({
      id: index === 0 ? id : `${id}-${value}`,
      value,
      label: text,
      checked,
    })),
  };
}
