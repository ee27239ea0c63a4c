import type { Knex } from 'knex';

/** A one-time code that was sent. */
export interface SigningCodeRecord {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly purpose: string;
  readonly documentHash: string;
  readonly codeHash: string;
  readonly phone: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly attempts: number;
}

export type SigningCodeRepository = ReturnType<typeof signingCodeRepository>;

/** One-time codes by which a person signs. */
export function signingCodeRepository(knex: Knex) {
  return {
    async insert(code: Omit<SigningCodeRecord, 'attempts'>): Promise<void> {
      await knex('signing_codes').insert({
        id: code.id,
        case_id: code.caseId,
        account_id: code.accountId,
        purpose: code.purpose,
        document_hash: code.documentHash,
        code_hash: code.codeHash,
        phone: code.phone,
        created_at: code.createdAt,
        expires_at: code.expiresAt,
      });
    },

    /** The newest unused code: an older one stops working when another is sent. */
    async findNewest(caseId: string, accountId: string, purpose: string): Promise<SigningCodeRecord | undefined> {
      const row = await knex('signing_codes')
        .where({ case_id: caseId, account_id: accountId, purpose })
        .orderBy('created_at', 'desc')
        .first('*');
      if (row === undefined || row.used_at !== null) return undefined;
      return {
        id: row.id,
        caseId: row.case_id,
        accountId: row.account_id,
        purpose: row.purpose,
        documentHash: row.document_hash,
        codeHash: row.code_hash,
        phone: row.phone,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        attempts: row.attempts,
      };
    },

    /** Counts a try before the code is looked at; false when all five are spent, also under parallel tries. */
    async countTry(id: string, limit: number): Promise<boolean> {
      const changed = await knex('signing_codes').where({ id, used_at: null }).andWhere('attempts', '<', limit).increment('attempts', 1);
      return changed === 1;
    },

    /** Uses a code up outside of filing; false when somebody was faster. */
    async use(id: string, at: Date): Promise<boolean> {
      return (await knex('signing_codes').where({ id, used_at: null }).update({ used_at: at })) === 1;
    },
  };
}
