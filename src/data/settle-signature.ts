import type { Knex } from 'knex';

/** Whose certificate it is, as it is kept: instants are ISO strings. */
export interface SignerRecord {
  readonly iin: string;
  readonly name: string;
  readonly organisation: { readonly bin: string; readonly name: string } | null;
  readonly serialNumber: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

/** A verdict that stands: it is written once and never changed again. */
export interface SignatureSettlement {
  readonly id: string;
  readonly verdict: 'valid' | 'invalid';
  readonly reason: string | null;
  readonly signer: SignerRecord | null;
  readonly signedAt: Date | null;
  readonly checkedAt: Date;
  readonly answer: unknown;
}

/** Whether nobody has written a verdict yet; until the end of the transaction nobody else can. */
export async function isUnsettled(trx: Knex, id: string): Promise<boolean> {
  return (await trx('signatures').where({ id, verdict: 'unknown' }).forUpdate().first('id')) !== undefined;
}

/** Writes a verdict where there was none yet; false when somebody was faster. */
export async function settleSignature(knex: Knex, settled: SignatureSettlement): Promise<boolean> {
  const changed = await knex('signatures')
    .where({ id: settled.id, verdict: 'unknown' })
    .update({
      verdict: settled.verdict,
      reason: settled.reason,
      signer: JSON.stringify(settled.signer),
      signed_at: settled.signedAt,
      checked_at: settled.checkedAt,
      answer: JSON.stringify(settled.answer ?? null),
      next_check_at: null,
    });
  return changed === 1;
}
