import type { Organisation } from '../../../domain/organisation/organisation';
import { plannedAfter } from '../../../domain/administration/in-force';
import { dateInWords } from '../../../kernel/date-words';
import type { StaffView } from '../../../use-cases/administration/find-staff';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { RequestContext } from '../../route';
import type { DecisionAsks } from '../decision/check-decision';
import { decisionFields, type DecisionFieldsModel } from '../decision/decision-fields';
import { type DifferenceModel, type HistoryModel, presentHistory } from '../decision/history.presenter';
import type { TypedDecision } from '../decision/typed-decision';
import { type AccessModel, presentAccess } from './access-section';
import { staffFacts } from './staff-facts';
import { staffFields, type StaffFieldsModel } from './staff-fields';
import type { TypedStaff } from './typed-staff';
import type { Flaw } from '../../forms/flaw';

/** A member of staff on their page, or somebody new. */
export interface StaffModel {
  readonly heading: string;
  /** Work login; null for somebody new. */
  readonly login: string | null;
  readonly lead: string | null;
  readonly summary: ErrorSummary;
  readonly action: string;
  /** A decision that is not yet in force. */
  readonly planned: string | null;
  readonly fields: StaffFieldsModel;
  readonly decision: DecisionFieldsModel;
  readonly preview: StaffPreview | null;
  readonly access: AccessModel | null;
  readonly history: HistoryModel | null;
}

/** What a decision would do, shown before it is made. */
export interface StaffPreview {
  readonly message: string;
  readonly lines: readonly string[];
  readonly differences: readonly DifferenceModel[];
  /** What was typed when this was shown. */
  readonly digest: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/staff': StaffModel;
  }
}

/** What the form of a member of staff asks for beside its own fields. */
export const STAFF_ASKS = { act: 'no', from: true } as const satisfies DecisionAsks;
/** An account is opened at once: its password is handed over now. */
export const NEW_STAFF_ASKS = { act: 'no', from: false } as const satisfies DecisionAsks;

/** What stands on the page. */
export interface StaffPageState {
  /** Null for somebody new. */
  readonly view: StaffView | null;
  readonly typed: TypedStaff;
  readonly decision: TypedDecision;
  readonly flaws: readonly Flaw[];
  readonly preview: StaffPreview | null;
  readonly organisations: readonly Organisation[];
  readonly now: Date;
}

/** The page with what was typed, what is wrong, and what would happen. */
export function presentStaff(state: StaffPageState, context: RequestContext): StaffModel {
  const { view, typed, decision, flaws, organisations, preview } = state;
  const isNew = view === null;
  return {
    ...(isNew ? newPart(context) : knownPart(view, state, context)),
    summary: errorSummary(flaws, context.t),
    fields: staffFields(typed, isNew, { flaws, organisations }, context),
    decision: decisionFields(decision, isNew ? NEW_STAFF_ASKS : STAFF_ASKS, flaws, context),
    preview,
  };
}

type StaffPart = Omit<StaffModel, 'summary' | 'fields' | 'decision' | 'preview'>;

function newPart({ words: w, language }: RequestContext): StaffPart {
  return {
    ...{ heading: w['admin.staff.new'], login: null, lead: w['admin.staff.new-lead'] },
    action: `/${language}/admin/staff/new`,
    ...{ planned: null, access: null, history: null },
  };
}

function knownPart(view: StaffView, state: StaffPageState, context: RequestContext): StaffPart {
  const { name, login } = view.record;
  return {
    ...{ heading: name, login, lead: null },
    action: `/${context.language}/admin/staff/${login}`,
    planned: plannedLine(view, state.now, context),
    access: presentAccess(view, context),
    history: historyOf(view, state, context),
  };
}

function plannedLine({ history }: StaffView, now: Date, { t, language }: RequestContext): string | null {
  const [next] = plannedAfter(history, now);
  if (next === undefined) return null;
  return t('admin.staff.planned', {
    version: next.version,
    from: dateInWords(next.effectiveFrom, language),
  });
}

function historyOf(
  { history, value, record }: StaffView,
  { organisations, now }: StaffPageState,
  context: RequestContext,
): HistoryModel {
  const first = history.at(-1);
  const setting = {
    // What stood before anybody decided is no change.
    standing: first === undefined ? value : first.authorId === null ? first.value : null,
    facts: staffFacts(organisations, context),
    action: `/${context.language}/admin/staff/${record.login}`,
    now,
  };
  return presentHistory(history, setting, context);
}
