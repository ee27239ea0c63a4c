import { DeadlineOverride } from '../../../domain/administration/administered-values';
import type { PeriodFacts } from '../../../domain/administration/period-facts';
import { StartEvent, Unit } from '../../../domain/edition/vocabulary';
import { proseOf, textOf } from '../../office/form-values';
import type { RequestContext } from '../../route';
import type { Flaw } from '../../forms/flaw';

/** The fields of an amendment as typed. */
export interface TypedPeriod {
  readonly amount: string;
  readonly unit: string;
  readonly starts: string;
  /** Who excludes the day of the start: the amending `act`, or the `general-rule`. */
  readonly firstDay: string;
  readonly conditionKk: string;
  readonly conditionRu: string;
}

/** Longest condition, as the shape of an amendment has it. */
const LONGEST = 2_000;
const WHOLE_NUMBER = /^\d{1,4}$/;

/** A form filled with a period as it holds. */
export function filledWith({ amount, unit, starts, excludesStartDay, condition }: PeriodFacts): TypedPeriod {
  return {
    amount: amount === null ? '' : String(amount),
    unit,
    starts,
    firstDay: excludesStartDay ? 'act' : 'general-rule',
    conditionKk: condition?.kk ?? '',
    conditionRu: condition?.ru ?? '',
  };
}

/** Reads the fields of an amendment. */
export function readPeriod(context: Pick<RequestContext, 'body'>): TypedPeriod {
  return {
    amount: textOf(context, 'amount').trim(),
    unit: textOf(context, 'unit'),
    starts: textOf(context, 'starts'),
    firstDay: textOf(context, 'first-day'),
    conditionKk: proseOf(context, 'condition-kk').trim(),
    conditionRu: proseOf(context, 'condition-ru').trim(),
  };
}

/** Checks the fields of an amendment; the value is null as long as one of them is wrong. */
export function checkPeriod(
  typed: TypedPeriod,
  { words: w }: Pick<RequestContext, 'words'>,
): { readonly flaws: readonly Flaw[]; readonly value: DeadlineOverride | null } {
  const flaws: Flaw[] = [];
  const demand = (holds: boolean, field: string, text: string): void => {
    if (!holds) flaws.push({ field, text });
  };
  const amount = WHOLE_NUMBER.test(typed.amount) ? Number(typed.amount) : Number.NaN;
  const conditions = [typed.conditionKk, typed.conditionRu];
  demand(
    DeadlineOverride.shape.amount.safeParse(amount).success,
    'amount',
    w['admin.deadlines.amount-wrong'],
  );
  demand(Unit.safeParse(typed.unit).success, 'unit', w['admin.deadlines.unit-missing']);
  demand(StartEvent.safeParse(typed.starts).success, 'starts', w['admin.deadlines.starts-missing']);
  demand(/^(act|general-rule)$/.test(typed.firstDay), 'first-day', w['admin.deadlines.first-missing']);
  demand(
    conditions.every((text) => text === '') || conditions.every((text) => text !== ''),
    typed.conditionKk === '' ? 'condition-kk' : 'condition-ru',
    w['admin.deadlines.condition-one-language'],
  );
  demand(typed.conditionKk.length <= LONGEST, 'condition-kk', w['admin.deadlines.condition-too-long']);
  demand(typed.conditionRu.length <= LONGEST, 'condition-ru', w['admin.deadlines.condition-too-long']);
  return { flaws, value: flaws.length > 0 ? null : DeadlineOverride.parse({ ...factsOf(typed), amount }) };
}

function factsOf({ unit, starts, firstDay, conditionKk, conditionRu }: TypedPeriod) {
  return {
    unit,
    starts,
    excludesStartDay: firstDay === 'act',
    condition: conditionKk === '' ? null : { kk: conditionKk, ru: conditionRu },
  };
}
