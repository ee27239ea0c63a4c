import type { Secrets } from '../../adapters/secrets/port';

/** A password to hand out: twenty letters, longer than what people must choose, and more than 90 random bits. */
export function newOneTimePassword({ newToken }: Pick<Secrets, 'newToken'>): string {
  return newToken() + newToken();
}
