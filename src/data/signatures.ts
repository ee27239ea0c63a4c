import type { Knex } from 'knex';
import { settleSignature, type SignatureSettlement, type SignerRecord } from './settle-signature';

/** Why somebody signed. */
export type SignaturePurpose = 'filing' | 'decision' | 'login' | 'automatic-decision' | 'information';

/** A signature with everything that proves it. */
export interface SignatureRecord {
  readonly id: string;
  readonly purpose: SignaturePurpose;
  readonly caseId: string | null;
  readonly accountId: string | null;
  readonly expectedIin: string | null;
  readonly keyUse: 'sign' | 'authenticate';
  readonly document: Buffer;
  readonly documentSha256: string;
  readonly cms: string;
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  readonly reason: string | null;
  readonly signer: SignerRecord | null;
  readonly signedAt: Date | null;
  readonly checkedAt: Date;
  readonly answer: unknown;
  readonly nextCheckAt: Date | null;
  readonly tries: number;
  readonly createdAt: Date;
}

const COLUMNS = {
  id: 'id',
  purpose: 'purpose',
  caseId: 'case_id',
  accountId: 'account_id',
  expectedIin: 'expected_iin',
  keyUse: 'key_use',
  document: 'document',
  documentSha256: 'document_sha256',
  cms: 'cms',
  verdict: 'verdict',
  reason: 'reason',
  signer: 'signer',
  signedAt: 'signed_at',
  checkedAt: 'checked_at',
  answer: 'answer',
  nextCheckAt: 'next_check_at',
  tries: 'tries',
  createdAt: 'created_at',
} as const satisfies Record<keyof SignatureRecord, string>;

export type SignatureRepository = ReturnType<typeof signatureRepository>;

/** Signatures by key. */
export function signatureRepository(knex: Knex) {
  return {
    async insert(record: SignatureRecord): Promise<void> {
      await knex('signatures').insert(rowOf(record));
    },

    /** Keeps the portal's own signature under a text, unless there is one: whoever came first has signed. */
    async insertSeal(record: SignatureRecord): Promise<void> {
      await knex('signatures').insert(rowOf(record)).onConflict().ignore();
    },

    /** The portal's own signature under a text of a case. */
    async findSeal(caseId: string, documentSha256: string): Promise<SignatureRecord | undefined> {
      return knex('signatures')
        .where({ case_id: caseId, document_sha256: documentSha256, purpose: 'automatic-decision' })
        .first(COLUMNS);
    },

    async find(id: string): Promise<SignatureRecord | undefined> {
      return knex('signatures').where({ id }).first(COLUMNS);
    },

    /**
     * Takes signatures that are due to be looked at again, the longest due first, none of them twice: each is put off to
     * the instant of its next look at once, so that one whose worker dies comes up again by itself. The pause doubles from
     * one minute to six hours.
     */
    async claimDue(now: Date, atMost: number): Promise<SignatureRecord[]> {
      return knex('signatures')
        .whereIn('id', (due) => {
          void due
            .select('id')
            .from('signatures')
            .where('next_check_at', '<=', now)
            .orderBy('next_check_at')
            .limit(atMost)
            .forUpdate()
            .skipLocked();
        })
        .update({
          tries: knex.raw('tries + 1'),
          next_check_at: knex.raw(
            `?::timestamptz + least(interval '1 minute' * 2 ^ least(tries, 20), interval '6 hours')`,
            [now],
          ),
        })
        .returning(Object.entries(COLUMNS).map(([field, column]) => `${column} as ${field}`));
    },

    /** Notes why a signature is still not known. */
    async noteUnknown(id: string, reason: string, checkedAt: Date, answer: unknown): Promise<void> {
      await knex('signatures')
        .where({ id, verdict: 'unknown' })
        .update({ reason, checked_at: checkedAt, answer: JSON.stringify(answer ?? null) });
    },

    /** Writes the verdict of a signature that belongs to no case. */
    settle: (settled: SignatureSettlement): Promise<boolean> => settleSignature(knex, settled),
  };
}

function rowOf(record: SignatureRecord): object {
  const row = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, column]) => [column, record[field as keyof SignatureRecord]]),
  );
  return {
    ...row,
    signer: JSON.stringify(record.signer),
    answer: JSON.stringify(record.answer ?? null),
  };
}
