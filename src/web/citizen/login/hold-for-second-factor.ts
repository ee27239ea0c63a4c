import type { SecondFactorStep } from '../../../use-cases/identity/second-factor-step';
import { redirect, type Reply, type RequestContext } from '../../route';

/** Key of the session under which the place to go to after the second factor is kept. */
export const RETURN_PLACE = 'second-factor.return';

const PLACES = {
  code: '/office/second-factor',
  enrol: '/office/second-factor/enrol',
} as const satisfies Record<Exclude<SecondFactorStep, 'none'>, string>;

/** After a right password: a session that knows nobody yet, and the page that asks for the second factor. */
export async function holdForSecondFactor(
  { session, language }: Pick<RequestContext, 'session' | 'language'>,
  accountId: string,
  step: keyof typeof PLACES,
  returnTo: string | null,
): Promise<Reply> {
  await session.holdLogin(accountId);
  session.set(RETURN_PLACE, returnTo);
  return redirect(`/${language}${PLACES[step]}`);
}
