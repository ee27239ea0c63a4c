import type { OrganisationView } from '../../../use-cases/administration/find-organisation';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { Flaw } from '../../forms/flaw';
import type { RequestContext } from '../../route';
import { decisionFields, type DecisionFieldsModel } from '../decision/decision-fields';
import { type HistoryModel, presentHistory } from '../decision/history.presenter';
import type { TypedDecision } from '../decision/typed-decision';
import type { DecisionAsks } from '../decision/check-decision';
import { type EffectModel, presentEffect, type ShownEffect } from './effect.presenter';
import { organisationFacts } from './organisation-facts';
import { organisationFields, type OrganisationFieldsModel } from './organisation-fields';
import type { TypedOrganisation } from './typed-organisation';

/** What is asked for beside the organisation itself. */
export const ASKS: DecisionAsks = { act: 'may', from: true };

/** The page of one organisation, or of a new one. */
export interface OrganisationModel {
  readonly heading: string;
  readonly backHref: string;
  readonly action: string;
  /** What its history and addresses call it; null for a new one. */
  readonly code: string | null;
  readonly summary: ErrorSummary;
  readonly planned: string | null;
  readonly effect: EffectModel | null;
  readonly fields: OrganisationFieldsModel;
  readonly decision: DecisionFieldsModel;
  /** Digest of what was typed when the effect was shown. */
  readonly previewed: string;
  readonly history: HistoryModel | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/organisation': OrganisationModel;
  }
}

/** The form as it stands, and what is to be said about it. */
export interface OrganisationForm {
  readonly typed: TypedOrganisation;
  readonly decision: TypedDecision;
  readonly flaws: readonly Flaw[];
  readonly now: Date;
  /** What the decision would do, with the digest of what was typed. */
  readonly preview?: ShownEffect & { readonly digest: string };
}

/** The form with everything around it; `view` is undefined for a new one. */
export function presentOrganisation(
  view: OrganisationView | undefined,
  form: OrganisationForm,
  context: RequestContext,
): OrganisationModel {
  const { language, t } = context;
  const { typed, decision, flaws, preview } = form;
  const list = `/${language}/admin/organisations`;
  return {
    ...(view === undefined ? newOne(list, context) : knownOne(view, form.now, list, context)),
    backHref: list,
    summary: errorSummary(flaws, t),
    effect: preview === undefined ? null : presentEffect(preview, context),
    fields: organisationFields(typed, view === undefined, flaws, context),
    decision: decisionFields(decision, ASKS, flaws, context),
    previewed: preview?.digest ?? '',
  };
}

type Standing = Pick<OrganisationModel, 'heading' | 'action' | 'code' | 'planned' | 'history'>;

function newOne(list: string, { words: w }: RequestContext): Standing {
  const heading = w['admin.organisations.new'];
  return { heading, action: `${list}/new`, code: null, planned: null, history: null };
}

function knownOne(view: OrganisationView, now: Date, list: string, context: RequestContext): Standing {
  const { code, value, history } = view;
  const action = `${list}/${code}`;
  const setting = { standing: null, facts: organisationFacts(context), action, now };
  return {
    heading: textIn(value.name, context.language),
    ...{ action, code },
    planned: plannedOf(view, now, context),
    history: presentHistory(history, setting, context),
  };
}

/** A decision that waits is what the form shows: another one takes its place. */
function plannedOf({ effectiveFrom }: OrganisationView, now: Date, context: RequestContext): string | null {
  if (effectiveFrom === null || effectiveFrom <= now) return null;
  const day = `${dateInWords(effectiveFrom, context.language)}, ${timeOfDay(effectiveFrom)}`;
  return context.t('admin.organisations.planned', { day });
}
