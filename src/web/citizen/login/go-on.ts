import type { LoginStep } from '../../../use-cases/identity/login-step';
import { redirect, type Reply, type RequestContext } from '../../route';

/** Key of the session under which the place to go to once nothing is owed any more is kept. */
export const RETURN_PLACE = 'second-factor.return';

const PLACES = {
  code: '/office/second-factor',
  enrol: '/office/second-factor/enrol',
  password: '/office/password',
} as const satisfies Partial<Record<LoginStep, string>>;

/**
 * After a right password: whoever owes nothing is in; everybody else gets a session that knows nobody yet, and the page
 * that asks for what they owe.
 */
export async function goOn(
  { session, language }: Pick<RequestContext, 'session' | 'language'>,
  accountId: string,
  step: keyof typeof PLACES | 'none',
  { returnTo, home }: { readonly returnTo: string | null; readonly home: string },
): Promise<Reply> {
  if (step === 'none') {
    await session.logIn(accountId);
    return redirect(returnTo ?? home);
  }
  await session.holdLogin(accountId);
  session.set(RETURN_PLACE, returnTo);
  return redirect(`/${language}${PLACES[step]}`);
}
