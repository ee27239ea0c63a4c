import type { Secrets } from '../../adapters/secrets/port';

/**
 * A password between the moment it is made and the one page that shows it to the administrator: the session carries it,
 * sealed for that administrator and that member of staff.
 */
export function handedPasswords(secrets: Pick<Secrets, 'seal' | 'open'>) {
  const scope = (administratorId: string, login: string): string =>
    `handed password ${administratorId} ${login}`;
  return {
    seal: (administratorId: string, login: string, password: string): string =>
      secrets.seal(scope(administratorId, login), password),
    open: (administratorId: string, login: string, sealed: string): string =>
      secrets.open(scope(administratorId, login), sealed),
  };
}
