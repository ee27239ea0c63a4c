import type { Knex } from 'knex';

/** A password that was handed out and not replaced yet. */
export interface OneTimePassword {
  /** Work login of the person. */
  readonly login: string;
  readonly passwordHash: string;
  readonly handedOutAt: Date;
}

export type OneTimePasswordRepository = ReturnType<typeof oneTimePasswordRepository>;

/** Passwords that administrators handed out. */
export function oneTimePasswordRepository(knex: Knex) {
  return {
    /** Undefined for whoever has a password of their own, is suspended or does not exist. */
    async find(accountId: string): Promise<OneTimePassword | undefined> {
      return knex('accounts')
        .where({ id: accountId, status: 'active', must_change_password: true })
        .first<OneTimePassword | undefined>(
          'login',
          'password_hash AS passwordHash',
          'password_changed_at AS handedOutAt',
        );
    },

    /** Puts the person's own password in its place, once; false when somebody was first, or another was handed out. */
    async replace(accountId: string, handedOut: string, ownHash: string, at: Date): Promise<boolean> {
      const replaced = await knex('accounts')
        .where({ id: accountId, status: 'active', must_change_password: true, password_hash: handedOut })
        .update({ password_hash: ownHash, password_changed_at: at, must_change_password: false });
      return replaced === 1;
    },
  };
}
