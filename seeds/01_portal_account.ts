import type { Knex } from 'knex';
import { PROACTIVE_ACCOUNT } from '../src/domain/proactive/offer';

/**
 * The account in whose name an offer is filed for somebody who has none of their own. Nobody can log in by it: it is
 * suspended, and no password has its hash. Run again it changes nothing.
 */
export async function seedPortalAccount(knex: Knex, at: Date): Promise<void> {
  await knex('accounts')
    .insert({
      id: PROACTIVE_ACCOUNT,
      kind: 'staff',
      login: 'proactive-service',
      full_name: 'Проактивті қызмет',
      language: 'kk',
      password_hash: '!',
      status: 'suspended',
      created_at: at,
      password_changed_at: at,
    })
    .onConflict('id')
    .ignore();
}
