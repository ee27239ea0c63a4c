import type { FoundHearing } from '../../../use-cases/administration/switch-hearing';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { errorAt } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import { plainOptions } from '../../office/decision/plain-options';
import type { DecisionAsks } from '../decision/check-decision';
import { decisionForm, type DecisionFormModel } from '../decision/decision-form';
import type { FormState } from '../decision/decision-page';
import { type FactWords, type HistoryModel, presentHistory } from '../decision/history.presenter';

/** The fields of the form as typed. */
export interface TypedHearing {
  readonly isOn: boolean | null;
  readonly days: string;
}

/** The hearing of a service: how it stands, and the form that decides it. */
export interface HearingModel {
  readonly heading: string;
  readonly service: string;
  readonly backHref: string;
  readonly tag: { readonly look: string; readonly text: string };
  readonly choice: OptionsField;
  readonly days: BoxField;
  readonly form: DecisionFormModel;
  /** What the decision does; null until it was asked for. */
  readonly effect: string | null;
  readonly history: HistoryModel;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/hearing': HearingModel;
  }
}

/** What is asked for beside the setting: an act may stand behind it. */
export const HEARING_ASKS: DecisionAsks = { act: 'may', from: true };

/** Presents the hearing of a service with its form. */
export function presentHearing(
  found: FoundHearing,
  state: FormState<TypedHearing>,
  context: RequestContext,
): HearingModel {
  const { language, words: w, t } = context;
  const place = `/${language}/admin/services/${found.serviceId}`;
  const action = `${place}/hearing`;
  const { setting, history, now } = found;
  const { own, flaws } = state;
  return {
    heading: w['admin.hearing.heading'],
    service: found.edition.title[language],
    backHref: place,
    tag: setting.isOn
      ? { look: 'ok', text: t('admin.hearing.is-on', { days: setting.days }) }
      : { look: '', text: w['admin.hearing.is-off'] },
    choice: choiceField(state, context),
    days: box('days', w['admin.hearing.days'], own.days, flaws, context, {
      hint: w['admin.hearing.days-hint'],
      inputmode: 'numeric',
      width: 'year',
    }),
    form: decisionForm(state, HEARING_ASKS, action, context),
    effect: state.previewed === null ? null : effectOf(own, context),
    history: presentHistory(history, { standing: null, facts: hearingFacts(context), action, now }, context),
  };
}

function effectOf({ isOn, days }: TypedHearing, { words: w, t }: RequestContext): string {
  return isOn === true ? t('admin.hearing.effect.on', { days }) : w['admin.hearing.effect.off'];
}

function choiceField({ own, flaws }: FormState<TypedHearing>, context: RequestContext): OptionsField {
  const { words: w } = context;
  return {
    ...plainOptions('hearing', w['admin.hearing.question'], errorAt(flaws, 'hearing-on'), context),
    control: 'radio',
    options: (['on', 'off'] as const).map((value) => ({
      id: `hearing-${value}`,
      value,
      label: w[`admin.hearing.choice.${value}`],
      checked: own.isOn === (value === 'on'),
    })),
  };
}

function hearingFacts({ words: w }: Pick<RequestContext, 'words'>): FactWords {
  return {
    label: (path) => w[path[0] === 'days' ? 'admin.hearing.days' : 'admin.hearing.heading'],
    value: (_path, value) => {
      if (typeof value === 'boolean') return w[value ? 'admin.difference.yes' : 'admin.difference.no'];
      return typeof value === 'number' ? String(value) : w['admin.hearing.is-off'];
    },
  };
}
