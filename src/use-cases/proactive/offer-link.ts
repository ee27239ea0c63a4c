import type { Secrets } from '../../adapters/secrets/port';

const LINK_SCOPE = 'offer-link';
const TOKEN_SCOPE = 'offer-token';
/** 96 bits. */
const TOKEN_SIGNS = 24;

/**
 * The secret in the link of an offer. It is derived with the portal's key, so that a message that is sent again leads to the
 * same page; the database, which keeps its hash alone, tells nobody the link.
 */
export function offerToken(secrets: Pick<Secrets, 'hash'>, offerId: string): string {
  return secrets.hash(LINK_SCOPE, offerId).slice(0, TOKEN_SIGNS);
}

/** What is kept of the secret in a link. */
export function offerTokenHash(secrets: Pick<Secrets, 'hash'>, token: string): string {
  return secrets.hash(TOKEN_SCOPE, token);
}
