import { demandPerson } from '../../citizen/draft/demand-person';
import { redirect, type Reply, type RequestContext } from '../../route';
import type { StaffPageDeps } from './staff-deps';

type Uses = Pick<StaffPageDeps, 'handedPasswords'>;

/** Keys of the session under which a new password waits, sealed, for the page that shows it, and whose it is. */
const PASSWORD = 'staff.handed-password';
const OWNER = 'staff.handed-password-of';

/** The page that shows a new password. */
export function toHandedPassword({ language }: RequestContext, login: string): Reply {
  return redirect(`/${language}/admin/staff/${login}/password`);
}

/** Shows a new password on the next page. */
export function keepHandedPassword(
  { handedPasswords }: Uses,
  context: RequestContext,
  login: string,
  password: string,
): Reply {
  const { accountId } = demandPerson(context);
  context.session.set(PASSWORD, handedPasswords.seal(accountId, login, password));
  context.session.set(OWNER, login);
  return toHandedPassword(context, login);
}

/** The password that was just made for somebody, for the only time: from now on nobody sees it. */
export function takeHandedPassword(
  { handedPasswords }: Uses,
  context: RequestContext,
  login: string,
): string | null {
  const { session } = context;
  const sealed = session.get(PASSWORD);
  if (sealed === null || session.get(OWNER) !== login) return null;
  session.set(PASSWORD, null);
  session.set(OWNER, null);
  return handedPasswords.open(demandPerson(context).accountId, login, sealed);
}
