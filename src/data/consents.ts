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

    /** The consents of a case that are in force, in the order in which they were given. */
    async listOfCase(caseId: string): Promise<ConsentRecord[]> {
      return knex('consents')
        .where({ case_id: caseId, withdrawn_at: null })
        .orderBy(['given_at', 'id'])
        .select({
          id: 'id',
          caseId: 'case_id',
          accountId: 'account_id',
          consentId: 'consent_id',
          textKk: 'text_kk',
          textRu: 'text_ru',
          version: 'version',
          language: 'language',
          givenAt: 'given_at',
        });
    },

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

/** Takes back every consent of a case that is in force. */
export async function withdrawAll(
  knex: Knex,
  { caseId, at }: { readonly caseId: string; readonly at: Date },
): Promise<void> {
  await knex('consents').where({ case_id: caseId, withdrawn_at: null }).update({ withdrawn_at: at });
}
