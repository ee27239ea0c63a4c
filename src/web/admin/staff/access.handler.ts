import { STAFF_ACCESS_ACTS, type StaffAccessAct } from '../../../domain/administration/administered-values';
import { DomainError } from '../../../kernel/domain-error';
import type { StaffView } from '../../../use-cases/administration/find-staff';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { checkDecision } from '../decision/check-decision';
import { emptyDecision, readDecision, type TypedDecision } from '../decision/typed-decision';
import { type AccessActState, presentAccessAct } from './access.presenter';
import { keepHandedPassword, toHandedPassword } from './handed-password';
import { isOwnRepeat } from './own-repeat';
import { refusedChange, type Refusals } from './refused-change';
import type { StaffPageDeps } from './staff-deps';
import { NEW_STAFF_ASKS } from './staff.presenter';

type Uses = Pick<StaffPageDeps, 'findStaff' | 'changeStaffAccess' | 'handedPasswords' | 'clock'>;

const REFUSALS: Refusals = {
  'own-access': { field: 'reason', text: 'admin.staff.access.own' },
  'last-administrator': { field: 'reason', text: 'admin.staff.last-administrator' },
  'nothing-changed': { field: 'reason', text: 'admin.staff.access.no-factor' },
  conflict: { field: 'reason', text: 'admin.staff.access.conflict' },
};

/** Says what an act on somebody's access does, and asks for the reason. */
export function showAccessAct(use: Uses): Handler {
  return async (context) => {
    const act = actOf(context);
    const view = await load(use, context);
    const decision = emptyDecision(view.accessHistory[0]?.version ?? 0);
    return actPage({ view, act, decision, flaws: [] }, context);
  };
}

/** Carries the act out; a new password is shown on the next page. */
export function submitAccessAct(use: Uses): Handler {
  return async (context) => {
    const act = actOf(context);
    const view = await load(use, context);
    const decision = readDecision(context);
    const state = { view, act, decision, flaws: [] };
    const { flaws } = checkDecision(decision, NEW_STAFF_ASKS, use.clock.now(), context);
    if (flaws.length > 0) return actPage({ ...state, flaws }, context);
    try {
      return await carryOut(use, act, decision, context);
    } catch (problem) {
      return refused(use, state, problem, context);
    }
  };
}

async function carryOut(
  use: Uses,
  act: StaffAccessAct,
  { reason, seenVersion }: TypedDecision,
  context: RequestContext,
): Promise<Reply> {
  const login = context.params.login ?? '';
  const password = await use.changeStaffAccess(demandPerson(context), { login, act, reason, seenVersion });
  if (password !== null) return keepHandedPassword(use, context, login, password);
  context.session.notice(context.words[`admin.staff.access.${act}-done`]);
  return redirect(`/${context.language}/admin/staff/${login}`);
}

async function refused(
  use: Uses,
  { act, decision }: AccessActState,
  problem: unknown,
  context: RequestContext,
): Promise<Reply> {
  const { flaw, status } = refusedChange(problem, REFUSALS, context.words);
  const view = await load(use, context);
  const [last] = view.accessHistory;
  if (isOwnRepeat(last, { ...decision, value: { act } }, demandPerson(context)))
    return repeated(act, context);
  const seen = { ...decision, seenVersion: last?.version ?? 0 };
  return actPage({ view, act, decision: seen, flaws: [flaw] }, context, status);
}

/** A double click: the first one has done it. */
function repeated(act: StaffAccessAct, context: RequestContext): Reply {
  const login = context.params.login ?? '';
  if (act === 'password-reset') return toHandedPassword(context, login);
  return redirect(`/${context.language}/admin/staff/${login}`);
}

/** @throws DomainError `not-found` for an act that there is not */
function actOf({ params }: RequestContext): StaffAccessAct {
  const act = STAFF_ACCESS_ACTS.find((one) => one === params.act);
  if (act === undefined) throw new DomainError('not-found');
  return act;
}

function load(use: Uses, context: RequestContext): Promise<StaffView> {
  return use.findStaff(demandPerson(context), context.params.login ?? '');
}

function actPage(state: AccessActState, context: RequestContext, status = 422): Reply {
  const model = presentAccessAct(state, context);
  return page(
    'admin/staff-access-act',
    model.heading,
    model,
    state.flaws.length === 0 ? {} : { status, hasErrors: true },
  );
}
