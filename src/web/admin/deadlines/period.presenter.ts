import { periodFacts } from '../../../domain/administration/period-facts';
import { textIn } from '../../../kernel/localized-text';
import type { FoundDeadline } from '../../../use-cases/administration/find-deadline';
import type { DeadlinePreview } from '../../../use-cases/administration/preview-deadline';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { RequestContext } from '../../route';
import { decisionFields, type DecisionFieldsModel } from '../decision/decision-fields';
import { type HistoryModel, presentHistory } from '../decision/history.presenter';
import { typedDigest } from '../decision/typed-decision';
import { actInWords, periodWords } from './deadline-words';
import { type FactsModel, presentFacts } from './facts.presenter';
import { type PeriodFieldsModel, periodFields } from './period-fields';
import { type PeriodNotice, presentPreview, type PreviewModel } from './preview.presenter';
import { ASKS, type TypedChange } from './typed-change';
import type { Flaw } from '../../forms/flaw';

/** What is known when the page of a period is shown. */
export interface PeriodState {
  readonly found: FoundDeadline;
  readonly typed: TypedChange;
  readonly flaws?: readonly Flaw[];
  readonly preview?: DeadlinePreview;
  /** The form was just filled with an earlier version. */
  readonly isReturned?: boolean;
  /** Somebody else decided while the form was filled in. */
  readonly isOvertaken?: boolean;
}

/** The page of a period. */
export interface PeriodModel {
  readonly heading: string;
  readonly service: string;
  readonly act: string;
  readonly listHref: string;
  readonly action: string;
  readonly summary: ErrorSummary;
  readonly notice: PeriodNotice | null;
  readonly facts: FactsModel;
  readonly preview: PreviewModel | null;
  readonly form: {
    readonly heading: string;
    readonly what: TypedChange['what'];
    readonly period: PeriodFieldsModel | null;
    readonly decision: DecisionFieldsModel;
    readonly previewed: string | null;
  };
  /** Whether the printed words can be given their force back. */
  readonly canWithdraw: boolean;
  readonly seenVersion: number;
  readonly history: HistoryModel;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/deadline': PeriodModel;
  }
}

/** Presents a period: as printed, as it holds, the form with its effect, and what was decided before. */
export function presentPeriod(state: PeriodState, context: RequestContext): PeriodModel {
  const { found, typed, flaws = [], preview } = state;
  const { language, t } = context;
  const { edition, printed, history, now } = found;
  const action = placeInWords(found, context);
  const standing = periodFacts(printed);
  return {
    heading: textIn(printed.label, language),
    service: textIn(edition.title, language),
    act: actInWords(edition, context),
    listHref: `/${language}/admin/deadlines`,
    action,
    summary: errorSummary(flaws, t),
    notice: noticeOf(state, context),
    facts: presentFacts(found, context),
    preview: preview === undefined ? null : presentPreview(preview, typed, context),
    form: formOf(state, context),
    canWithdraw: typed.what === 'amend' && (history[0]?.value ?? null) !== null,
    seenVersion: typed.decision.seenVersion,
    history: presentHistory(history, { standing, facts: periodWords(context), action, now }, context),
  };
}

/** The address of a period's page. */
export function placeInWords(
  { edition, printed }: Pick<FoundDeadline, 'edition' | 'printed'>,
  { language }: Pick<RequestContext, 'language'>,
): string {
  return `/${language}/admin/deadlines/${edition.id}/${edition.edition.id}/${printed.id}`;
}

function noticeOf(
  { typed, preview, isReturned = false, isOvertaken = false }: PeriodState,
  { words: w, t }: RequestContext,
): PeriodNotice | null {
  const { step, returnsTo } = typed.decision;
  if (isOvertaken) return { text: w['admin.decision.conflict'], className: 'warn' };
  if (isReturned)
    return {
      text:
        returnsTo === null
          ? w['admin.deadlines.withdraw-text']
          : t('admin.deadlines.returning', { version: returnsTo }),
      className: '',
    };
  if (preview === undefined) return null;
  return step === 'apply'
    ? { text: w['admin.decision.changed-since'], className: 'warn' }
    : { text: w['admin.decision.preview-first'], className: '' };
}

function formOf({ typed, flaws = [], preview }: PeriodState, context: RequestContext): PeriodModel['form'] {
  const { words: w } = context;
  const { what, period, decision } = typed;
  return {
    heading: w[`admin.deadlines.${what}`],
    what,
    period: what === 'amend' ? periodFields(period, flaws, context) : null,
    decision: decisionFields(decision, ASKS[what], flaws, context),
    previewed: preview === undefined ? null : typedDigest(context),
  };
}
