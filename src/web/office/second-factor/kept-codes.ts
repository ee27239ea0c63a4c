import type { SecondFactorUseCases } from '../../../use-cases/identity/second-factor-use-cases';
import { redirect, type Reply, type RequestContext } from '../../route';

type Uses = Pick<SecondFactorUseCases, 'shownCodes'>;

/** Key of the session under which new codes stand, sealed, until the person has them. */
const CODES = 'second-factor.codes';

/** Shows new codes on the next page. */
export function keepNewCodes(
  { shownCodes }: Uses,
  { session, language }: RequestContext,
  accountId: string,
  codes: readonly string[],
): Reply {
  session.set(CODES, shownCodes.seal(accountId, codes));
  return redirect(`/${language}/office/second-factor/codes`);
}

/** New codes that the person has not said to keep yet. */
export function findNewCodes(
  { shownCodes }: Uses,
  { session }: RequestContext,
  accountId: string,
): readonly string[] | undefined {
  const sealed = session.get(CODES);
  return sealed === null ? undefined : shownCodes.open(accountId, sealed);
}

/** From now on nobody sees the codes any more. */
export function forgetNewCodes({ session }: RequestContext): void {
  session.set(CODES, null);
}
