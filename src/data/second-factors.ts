import type { Knex } from 'knex';

/** The account of a person with what its authenticator app was given, when there is one. */
export interface FactorAccount {
  /** Work login: under this name the app shows the code. */
  readonly login: string;
  /** Null for whoever has no second factor yet. */
  readonly sealedSecret: string | null;
}

/** A second factor that was proved by a code. */
export interface NewFactor {
  readonly accountId: string;
  readonly sealedSecret: string;
  /** Step of the code by which it was proved. */
  readonly step: number;
  readonly codeHashes: readonly string[];
  readonly at: Date;
}

/** A recovery code, without the code itself. */
export interface RecoveryCodeRecord {
  readonly position: number;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

export type SecondFactorRepository = ReturnType<typeof secondFactorRepository>;

/** Authenticator apps and recovery codes. */
export function secondFactorRepository(knex: Knex) {
  return {
    /** Undefined for an account that does not exist. */
    async findAccount(accountId: string): Promise<FactorAccount | undefined> {
      return knex('accounts AS a')
        .leftJoin('second_factors AS f', 'f.account_id', 'a.id')
        .where('a.id', accountId)
        .first<FactorAccount | undefined>('a.login', 'f.sealed_secret AS sealedSecret');
    },

    /** Keeps a first second factor with its recovery codes; false when the account has one already. */
    async insert({ accountId, sealedSecret, step, codeHashes, at }: NewFactor): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const rows: unknown[] = await trx('second_factors')
          .insert({ account_id: accountId, sealed_secret: sealedSecret, last_step: step, confirmed_at: at })
          .onConflict('account_id')
          .ignore()
          .returning('account_id');
        if (rows.length === 0) return false;
        await insertCodes(trx, accountId, codeHashes, at);
        return true;
      });
    },

    /**
     * Uses the code of a step up, in one statement: of two who send it at once one is let in. False when this step or a
     * later one was used before, or when the secret is no longer this one.
     */
    async useStep(accountId: string, sealedSecret: string, step: number): Promise<boolean> {
      const used = await knex('second_factors')
        .where({ account_id: accountId, sealed_secret: sealedSecret })
        .where('last_step', '<', step)
        .update({ last_step: step });
      return used === 1;
    },

    /** Uses a recovery code up, in one statement; false when there is none, or it was used before. */
    async useRecoveryCode(accountId: string, codeHash: string, at: Date): Promise<boolean> {
      const code = { account_id: accountId, code_hash: codeHash, used_at: null };
      return (await knex('recovery_codes').where(code).update({ used_at: at })) === 1;
    },

    /** In the order of the person's list. */
    async listRecoveryCodes(accountId: string): Promise<RecoveryCodeRecord[]> {
      return knex('recovery_codes')
        .where({ account_id: accountId })
        .orderBy('position')
        .select('position', 'made_at AS madeAt', 'used_at AS usedAt');
    },

    /** Takes the place of all former codes. */
    async replaceRecoveryCodes(accountId: string, codeHashes: readonly string[], at: Date): Promise<void> {
      await knex.transaction(async (trx) => {
        await trx('second_factors').where({ account_id: accountId }).forUpdate().select('account_id');
        await trx('recovery_codes').where({ account_id: accountId }).delete();
        await insertCodes(trx, accountId, codeHashes, at);
      });
    },

    /** Takes the second factor away and ends the person's sessions; false when there was none, and sessions end all the same. */
    async reset(accountId: string, at: Date, within: Knex = knex): Promise<boolean> {
      return within.transaction(async (trx) => {
        await trx('accounts').where({ id: accountId }).update({ sessions_ended_at: at });
        return (await trx('second_factors').where({ account_id: accountId }).delete()) === 1;
      });
    },
  };
}

async function insertCodes(
  trx: Knex.Transaction,
  accountId: string,
  hashes: readonly string[],
  at: Date,
): Promise<void> {
  await trx('recovery_codes').insert(
    hashes.map((hash, index) => ({
      account_id: accountId,
      position: index + 1,
      code_hash: hash,
      made_at: at,
    })),
  );
}
