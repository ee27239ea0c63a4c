import { isWorkLogin } from '../../../domain/administration/administered-staff';
import type { NewStaff } from '../../../use-cases/administration/create-staff';
import { DomainError } from '../../../kernel/domain-error';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type Reply, type RequestContext } from '../../route';
import { checkDecision } from '../decision/check-decision';
import { presentDifferences } from '../decision/history.presenter';
import { emptyDecision, isPreviewed, readDecision, typedDigest } from '../decision/typed-decision';
import { checkStaff } from './check-staff';
import { keepHandedPassword, toHandedPassword } from './handed-password';
import { isOwnRepeat } from './own-repeat';
import { refusedChange, type Refusals } from './refused-change';
import type { StaffPageDeps } from './staff-deps';
import { staffFacts } from './staff-facts';
import { NEW_STAFF_ASKS, presentStaff, type StaffPageState, type StaffPreview } from './staff.presenter';
import { EMPTY_STAFF, readStaff } from './typed-staff';
import type { Flaw } from '../../forms/flaw';

type Uses = Pick<StaffPageDeps, 'createStaff' | 'findStaff' | 'handedPasswords' | 'listPlaces' | 'clock'>;

const REFUSALS: Refusals = {
  'login-taken': { field: 'login', text: 'admin.staff.flaw.taken' },
  'iin-taken': { field: 'iin', text: 'admin.staff.flaw.iin-taken' },
};

/** The empty form of a new account. */
export function showNewStaff(use: Uses): Handler {
  return async (context) => newPage(await begin(use), context);
}

/** Shows what the new account would be, or opens it and shows its password on the next page. */
export function submitNewStaff(use: Uses): Handler {
  return async (context) => {
    const typed = { ...readStaff(context), status: 'active' };
    const state = { ...(await begin(use)), typed, decision: readDecision(context) };
    const checked = checkStaff(typed, state.organisations, context);
    const common = checkDecision(state.decision, NEW_STAFF_ASKS, state.now, context);
    const flaws = [...loginFlaws(typed.login, context), ...checked.flaws, ...common.flaws];
    if (checked.value === null || flaws.length > 0) return newPage({ ...state, flaws }, context);
    const account = { login: typed.login, value: checked.value, reason: common.decision.reason };
    if (!isPreviewed(state.decision, context))
      return newPage({ ...state, preview: previewOf(account, state, context) }, context);
    try {
      return keepHandedPassword(
        use,
        context,
        account.login,
        await use.createStaff(demandPerson(context), account),
      );
    } catch (problem) {
      if (await wasOpenedHere(use, account, problem, context))
        return toHandedPassword(context, account.login);
      const { flaw, status } = refusedChange(problem, REFUSALS, context.words);
      return newPage({ ...state, flaws: [flaw] }, context, status);
    }
  };
}

/** A double click: the account was opened by the first one, whose answer the browser no longer waits for. */
async function wasOpenedHere(
  use: Uses,
  { login, value, reason }: NewStaff,
  problem: unknown,
  context: RequestContext,
): Promise<boolean> {
  if (!(problem instanceof DomainError) || problem.code !== 'login-taken') return false;
  const person = demandPerson(context);
  const found = await orNobody(() => use.findStaff(person, login));
  return isOwnRepeat(found?.history[0], { value, reason, seenVersion: 0 }, person);
}

async function orNobody<Found>(find: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await find();
  } catch (problem) {
    // A citizen has the login.
    if (problem instanceof DomainError && problem.code === 'not-found') return undefined;
    throw problem;
  }
}

function loginFlaws(login: string, { words: w }: RequestContext): Flaw[] {
  return isWorkLogin(login) ? [] : [{ field: 'login', text: w['admin.staff.flaw.login'] }];
}

function previewOf(
  { login, value }: NewStaff,
  { organisations, decision }: StaffPageState,
  context: RequestContext,
): StaffPreview {
  const { words: w, t } = context;
  return {
    message: w[decision.step === 'apply' ? 'admin.decision.changed-since' : 'admin.decision.preview-first'],
    lines: [
      t('admin.staff.effect.opened', { login }),
      w['admin.staff.effect.password'],
      ...(value.role === 'administrator' ? [w['admin.staff.effect.second-factor']] : []),
    ],
    differences: presentDifferences(null, value, staffFacts(organisations, context)),
    digest: typedDigest(context),
  };
}

async function begin({ listPlaces, clock }: Uses): Promise<StaffPageState> {
  const organisations = await listPlaces();
  return {
    ...{ view: null, typed: EMPTY_STAFF, decision: emptyDecision(0), flaws: [], preview: null },
    ...{ organisations, now: clock.now() },
  };
}

function newPage(state: StaffPageState, context: RequestContext, status = 422): Reply {
  const model = presentStaff(state, context);
  return page(
    'admin/staff',
    model.heading,
    model,
    state.flaws.length === 0 ? {} : { status, hasErrors: true },
  );
}
