import type { Knex } from 'knex';
import { runPrepared } from './prepared';

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
  /** Tries that are spent. */
  readonly attempts: number;
}

/** Which code somebody tries. */
export interface CodeToTry extends Pick<
  SigningCodeRecord,
  'caseId' | 'accountId' | 'purpose' | 'documentHash'
> {
  readonly now: Date;
  /** Tries that one code has. */
  readonly limit: number;
}

/**
 * Nobody waits for the disk: what follows a right code is written durably anyway, and of a wrong one a power cut at that
 * moment forgets one try.
 */
const SPEND_TRY = {
  name: 'spend-try-of-code',
  text: `
    WITH unhurried AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE signing_codes SET attempts = attempts + 1 FROM unhurried
    WHERE id = (
        SELECT id FROM signing_codes WHERE case_id = $1 AND account_id = $2 AND purpose = $3
        ORDER BY created_at DESC LIMIT 1
      ) AND document_hash = $4 AND expires_at > $5 AND used_at IS NULL AND attempts < $6
    RETURNING id, case_id AS "caseId", account_id AS "accountId", purpose, document_hash AS "documentHash",
      code_hash AS "codeHash", phone, created_at AS "createdAt", expires_at AS "expiresAt", attempts`,
};

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

    /**
     * Spends a try of the newest code, in force for this very text, and gives it; undefined when there is none, or all its
     * tries are spent, also under parallel tries. An older code stops working when another is sent.
     */
    async spendTry(wanted: CodeToTry): Promise<SigningCodeRecord | undefined> {
      const { caseId, accountId, purpose, documentHash, now, limit } = wanted;
      const values = [caseId, accountId, purpose, documentHash, now, limit];
      return (await runPrepared<SigningCodeRecord>(knex, SPEND_TRY, values))[0];
    },

    /** Uses a code up outside of filing; false when somebody was faster. */
    async use(id: string, at: Date): Promise<boolean> {
      return (await knex('signing_codes').where({ id, used_at: null }).update({ used_at: at })) === 1;
    },
  };
}
