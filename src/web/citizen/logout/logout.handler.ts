import { type Handler, redirect } from '../../route';

/** Ends the session; the cookie's identifier is worth nothing afterwards. */
export const submitLogout: Handler = async ({ session, language, person }) => {
  await session.logOut();
  return redirect(person?.kind === 'staff' ? `/${language}/office/login` : `/${language}`);
};
