import type { FoundService } from '../../../use-cases/administration/service-states';
import type { OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import type { DecisionAsks } from '../decision/check-decision';
import type { FormState } from '../decision/decision-page';
import { decisionForm, type DecisionFormModel } from '../decision/decision-form';
import { presentHistory, type HistoryModel } from '../decision/history.presenter';
import { CHOICES, type Choice } from './choice';
import { openingFacts } from './opening-facts';
import { acceptingTag, actLines, plannedLines, whyAccepting, type ActLine } from './why-accepting';
import { errorAt } from '../../forms/flaw';

/** A service: whether it takes applications, and the form that decides it. */
export interface ServiceModel {
  readonly heading: string;
  readonly listHref: string;
  readonly passportHref: string;
  /** How the service hears applicants before it refuses. */
  readonly hearingHref: string;
  readonly tag: { readonly look: string; readonly text: string };
  readonly why: string;
  readonly reason: string | null;
  readonly planned: readonly string[];
  readonly acts: readonly ActLine[];
  readonly drafts: string;
  /** Whether no act of the service has force: then opening it is unusual. */
  readonly warns: boolean;
  readonly choice: OptionsField;
  readonly form: DecisionFormModel;
  /** What the decision does; null until it was asked for. */
  readonly effect: { readonly before: string; readonly after: string; readonly text: string } | null;
  readonly history: HistoryModel;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/service': ServiceModel;
  }
}

/** What is asked for beside the choice: an act may stand behind it. */
export const OPENING_ASKS: DecisionAsks = { act: 'may', from: true };

/** Presents a service with its form. */
export function presentOpening(
  found: FoundService,
  state: FormState<Choice | null>,
  context: RequestContext,
): ServiceModel {
  const { language, t } = context;
  const action = `/${language}/admin/services/${found.id}`;
  const { history, now } = found;
  return {
    heading: found.editions[0].title[language],
    listHref: `/${language}/admin/services`,
    hearingHref: `${action}/hearing`,
    passportHref: `/${language}/services/${found.id}`,
    tag: acceptingTag(found.accepting, context),
    why: whyAccepting(found, context),
    reason: found.opening?.reason ?? null,
    planned: plannedLines(found, context),
    acts: actLines(found, context),
    drafts: t('admin.services.drafts', { drafts: found.drafts }),
    warns: !found.byActs,
    choice: choiceField(state, context),
    form: decisionForm(state, OPENING_ASKS, action, context),
    effect: state.previewed === null || state.own === null ? null : effectOf(state.own, found, context),
    history: presentHistory(history, { standing: null, facts: openingFacts(context), action, now }, context),
  };
}

function choiceField({ own, flaws }: FormState<Choice | null>, { words: w }: RequestContext): OptionsField {
  return {
    kind: 'choice',
    control: 'radio',
    id: 'opening',
    label: w['admin.services.question'],
    note: null,
    hint: null,
    error: errorAt(flaws, 'opening-open'),
    errorWord: `${w['common.error-title']} `,
    source: null,
    unchosen: '',
    options: CHOICES.map((choice) => ({
      id: `opening-${choice}`,
      value: choice,
      label: w[`admin.services.choice.${choice}`],
      checked: choice === own,
    })),
  };
}

function effectOf(
  choice: Choice,
  { accepting, byActs, drafts }: FoundService,
  context: RequestContext,
): NonNullable<ServiceModel['effect']> {
  const after = choice === 'acts' ? byActs : choice === 'open';
  const acts = acceptingTag(byActs, context).text;
  return {
    before: acceptingTag(accepting, context).text,
    after: acceptingTag(after, context).text,
    text: context.t(`admin.services.effect.${choice}`, { drafts, state: acts }),
  };
}
