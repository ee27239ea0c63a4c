import type { choosePassword, findOwedLogin } from '../../../use-cases/identity/choose-password';
import type { loginStep } from '../../../use-cases/identity/login-step';
import type { StaffPasswordFlaw } from '../../../use-cases/identity/staff-password-flaw';
import { goOn, RETURN_PLACE } from '../../citizen/login/go-on';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { presentPassword } from './password.presenter';

/** What the page for one's own password is made of. */
export interface PasswordPageDeps {
  readonly findOwedLogin: ReturnType<typeof findOwedLogin>;
  readonly choosePassword: ReturnType<typeof choosePassword>;
  readonly loginStep: ReturnType<typeof loginStep>;
}

/** Asks whoever gave a handed-out password for one of their own. */
export function showPassword(use: PasswordPageDeps): Handler {
  return (context) => passwordPage(use, context, null);
}

/** Keeps the person's own password, and goes on with the login as if it had just been typed. */
export function submitPassword(use: PasswordPageDeps): Handler {
  return async (context) => {
    const { session, body, words: w, language } = context;
    const held = session.findHeldLogin();
    if (held === undefined) return redirect(`/${language}/office/login`);
    const typed = typeof body.password === 'string' ? body.password : '';
    const outcome = await use.choosePassword(held, typed);
    if (outcome === 'expired') return loginAgain(context);
    if (outcome !== 'chosen') return passwordPage(use, context, outcome);
    const step = await use.loginStep(held.accountId);
    // Another password was handed out in this very moment.
    if (step === 'password' || step === 'password-expired') return loginAgain(context);
    const returnTo = session.get(RETURN_PLACE);
    const reply = await goOn(context, held.accountId, step, { returnTo, home: `/${language}/office` });
    session.notice(w['office.password.chosen']);
    return reply;
  };
}

async function passwordPage(
  use: PasswordPageDeps,
  context: RequestContext,
  flaw: StaffPasswordFlaw | null,
): Promise<Reply> {
  const held = context.session.findHeldLogin();
  if (held === undefined) return redirect(`/${context.language}/office/login`);
  const login = await use.findOwedLogin(held);
  if (login === undefined) return loginAgain(context);
  const model = presentPassword(login, flaw, context);
  return page('office/password', model.heading, model, flaw === null ? {} : { status: 422, hasErrors: true });
}

/** Back to the login page, which says why. */
function loginAgain({ session, words: w, language }: RequestContext): Reply {
  session.notice(w['office.password.expired']);
  return redirect(`/${language}/office/login`);
}
