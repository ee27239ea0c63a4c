import type { Knex } from 'knex';
import type { Language } from '../kernel/language';

/** A consent that was given. */
export interface ConsentRecord {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly consentId: string;
  readonly textKk: string;
  readonly textRu: string;
  /** Hash of both texts. */
  readonly version: string;
  readonly language: Language;
  readonly givenAt: Date;
}

export type ConsentRepository = ReturnType<typeof consentRepository>;

/** Consents in force. */
export function consentRepository(knex: Knex) {
  return {
    /** Records a consent; giving the same one twice keeps the first. */
    give: (consent: ConsentRecord): Promise<void> => giveConsents(knex, [consent]),

    async withdraw(caseId: string, consentId: string, at: Date): Promise<void> {
      await knex('consents')
        .where({ case_id: caseId, consent_id: consentId, withdrawn_at: null })
        .update({ withdrawn_at: at });
    },
  };
}

/** Records consents, within the transaction of whatever they belong to; what was given before stays as it was. */
export async function giveConsents(knex: Knex, consents: readonly ConsentRecord[]): Promise<void> {
  if (consents.length === 0) return;
  await knex('consents')
    .insert(
      consents.map((consent) => ({
        id: consent.id,
        case_id: consent.caseId,
        account_id: consent.accountId,
        consent_id: consent.consentId,
        text_kk: consent.textKk,
        text_ru: consent.textRu,
        version: consent.version,
        language: consent.language,
        given_at: consent.givenAt,
      })),
    )
    .onConflict(knex.raw('(case_id, consent_id) WHERE withdrawn_at IS NULL'))
    .ignore();
}
