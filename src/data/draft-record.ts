import type { Language } from '../kernel/language';

/** Who acts for the applicant, and by what. */
export interface Representative {
  readonly iin: string;
  readonly name: string;
  /** Number of the notarised power of attorney, or words of another basis. */
  readonly basis: string;
}

/** An application being written. Answers are kept as typed; they are checked, never mended, on the way in. */
export interface DraftRecord {
  readonly id: string;
  readonly accountId: string;
  readonly channel: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  readonly routeEdition: string | null;
  readonly language: Language;
  readonly applicantIin: string;
  readonly representative: Representative | null;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Registry that prefilled an answer, by field id. */
  readonly sources: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly savedAt: Date;
}

/** The columns of a {@link DraftRecord}, of the table `drafts d`. */
export const DRAFT_COLUMNS = `d.id, d.account_id AS "accountId", d.channel, d.service_id AS "serviceId",
  d.rules_edition AS "rulesEdition", d.route_edition AS "routeEdition", d.language,
  d.applicant_iin AS "applicantIin", d.representative, d.answers, d.sources,
  d.created_at AS "createdAt", d.saved_at AS "savedAt"`;
