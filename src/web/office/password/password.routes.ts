import { act, read, type Route } from '../../route';
import { type PasswordPageDeps, showPassword, submitPassword } from './password.handler';

const PLACE = '/office/password';

/** Between a handed-out password and one's own nobody is logged in. */
export function passwordRoutes(deps: PasswordPageDeps): Route[] {
  return [read(PLACE, 'guest', showPassword(deps)), act(PLACE, 'guest', submitPassword(deps))];
}
