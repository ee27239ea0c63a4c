import type { AdministeredStaff } from '../../../domain/administration/administered-staff';
import type { StaffView } from '../../../use-cases/administration/find-staff';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { type CheckedDecision, checkDecision } from '../decision/check-decision';
import { presentDifferences } from '../decision/history.presenter';
import { emptyDecision, isPreviewed, readDecision, typedDigest } from '../decision/typed-decision';
import { checkStaff } from './check-staff';
import { isOwnRepeat } from './own-repeat';
import { refusedChange, type Refusals } from './refused-change';
import type { StaffPageDeps } from './staff-deps';
import { staffEffect } from './staff-effect';
import { staffFacts } from './staff-facts';
import { presentStaff, STAFF_ASKS, type StaffPageState, type StaffPreview } from './staff.presenter';
import { readStaff, typedOf } from './typed-staff';

type Uses = Pick<StaffPageDeps, 'findStaff' | 'previewStaff' | 'saveStaff' | 'listPlaces' | 'clock'>;
type Shown = Pick<StaffPageState, 'organisations' | 'now'> & { readonly view: StaffView };

const REFUSALS: Refusals = {
  'iin-taken': { field: 'iin', text: 'admin.staff.flaw.iin-taken' },
  'own-access': { field: 'role', text: 'admin.staff.own-access' },
  'last-administrator': { field: 'role', text: 'admin.staff.last-administrator' },
  'nothing-changed': { field: 'name', text: 'admin.decision.nothing-changed' },
  conflict: { field: 'history', text: 'admin.decision.conflict' },
};

/** A member of staff as they are now, ready to be changed. */
export function showStaff(use: Uses): Handler {
  return async (context) => {
    const shown = await load(use, context);
    return staffPage(untouched(shown), context);
  };
}

/** Shows what a change would do, makes it, or fills the form with an earlier version. */
export function submitStaff(use: Uses): Handler {
  return async (context) => {
    const shown = await load(use, context);
    const earlier = textOf(context, 'return');
    if (earlier !== '') return staffPage(returning(shown, earlier), context);
    const state = { ...untouched(shown), typed: readStaff(context), decision: readDecision(context) };
    const checked = checkStaff(state.typed, shown.organisations, context);
    const common = checkDecision(state.decision, STAFF_ASKS, shown.now, context);
    const flaws = [...checked.flaws, ...common.flaws];
    if (checked.value === null || flaws.length > 0) return staffPage({ ...state, flaws }, context);
    try {
      return await decideStaff(use, { state, shown, value: checked.value, ...common }, context);
    } catch (problem) {
      return refused(use, state, { problem, value: checked.value, ...common }, context);
    }
  };
}

interface Deciding {
  readonly state: StaffPageState;
  readonly shown: Shown;
  readonly value: AdministeredStaff;
  readonly decision: CheckedDecision;
}

async function decideStaff(
  use: Uses,
  { state, shown, value, decision }: Deciding,
  context: RequestContext,
): Promise<Reply> {
  const person = demandPerson(context);
  const { login } = shown.view.record;
  if (isPreviewed(state.decision, context)) {
    await use.saveStaff(person, { ...decision, subject: login, value });
    return applied(login, context);
  }
  const released = await use.previewStaff(person, login, value);
  const preview = previewOf({ shown, value, released, state, decision }, context);
  return staffPage({ ...state, preview }, context);
}

function previewOf(
  { shown, value, released, state, decision }: Deciding & { readonly released: number },
  context: RequestContext,
): StaffPreview {
  const { words: w } = context;
  const before = shown.view.value;
  const wasShown = state.decision.step === 'apply';
  return {
    message: w[wasShown ? 'admin.decision.changed-since' : 'admin.decision.preview-first'],
    lines: staffEffect(before, value, { released, from: decision.effectiveFrom }, context),
    differences: presentDifferences(before, value, staffFacts(shown.organisations, context)),
    digest: typedDigest(context),
  };
}

/** The page again with what was wrong; when somebody else was first, with their version and everything typed. */
async function refused(
  use: Uses,
  state: StaffPageState,
  { problem, value, decision }: Pick<Deciding, 'value' | 'decision'> & { readonly problem: unknown },
  context: RequestContext,
): Promise<Reply> {
  const { flaw, status } = refusedChange(problem, REFUSALS, context.words);
  const shown = await load(use, context);
  const [last] = shown.view.history;
  if (status === 409 && isOwnRepeat(last, { ...decision, value }, demandPerson(context)))
    return applied(shown.view.record.login, context);
  const decided = { ...state.decision, seenVersion: last?.version ?? 0 };
  return staffPage({ ...state, ...shown, decision: decided, flaws: [flaw] }, context, status);
}

function applied(login: string, { session, language, words: w }: RequestContext): Reply {
  session.notice(w['admin.decision.applied']);
  return redirect(`/${language}/admin/staff/${login}`);
}

async function load(use: Uses, context: RequestContext): Promise<Shown> {
  const [view, organisations] = await Promise.all([
    use.findStaff(demandPerson(context), context.params.login ?? ''),
    use.listPlaces(),
  ]);
  return { view, organisations, now: use.clock.now() };
}

function untouched(shown: Shown): StaffPageState {
  const { value, history } = shown.view;
  const decision = emptyDecision(history[0]?.version ?? 0);
  return { ...shown, typed: typedOf(value), decision, flaws: [], preview: null };
}

/** The form filled with an earlier version; the reason is still to be given. */
function returning(shown: Shown, version: string): StaffPageState {
  const state = untouched(shown);
  const earlier = shown.view.history.find((one) => String(one.version) === version);
  if (earlier === undefined || earlier.value === null) return state;
  const decision = { ...state.decision, returnsTo: earlier.version };
  return { ...state, typed: typedOf(earlier.value), decision };
}

function staffPage(state: StaffPageState, context: RequestContext, status = 422): Reply {
  const model = presentStaff(state, context);
  return page(
    'admin/staff',
    model.heading,
    model,
    state.flaws.length === 0 ? {} : { status, hasErrors: true },
  );
}
