import { isStillHeld, type HeldLogin } from '../../../domain/identity/held-login';
import type { Clock } from '../../../kernel/clock';
import { RETURN_PLACE } from '../../citizen/login/go-on';
import { type Handler, redirect, type Reply, type RequestContext } from '../../route';

/** Answers while a right password waits for its second factor; anybody else is led to the login page. */
export function whileHeld(
  { clock }: { readonly clock: Clock },
  answer: (context: RequestContext, held: HeldLogin) => Promise<Reply>,
): Handler {
  return async (context) => {
    const held = context.session.findHeldLogin();
    if (held === undefined) return redirect(`/${context.language}/office/login`);
    return isStillHeld(held, clock.now()) ? answer(context, held) : loginAgain(context);
  };
}

/** Back to the login page, which says why. */
export function loginAgain({ session, words: w, language }: RequestContext): Reply {
  session.notice(w['office.second-factor.expired']);
  return redirect(`/${language}/office/login`);
}

/** The second factor was right: the person is in, and goes to where they wanted. */
export async function enter({ session, language }: RequestContext, held: HeldLogin): Promise<Reply> {
  const place = session.get(RETURN_PLACE);
  await session.completeLogin(held);
  return redirect(place ?? `/${language}/office`);
}
