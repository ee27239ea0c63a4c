import type { Knex } from 'knex';
import type { LocalizedText } from '../kernel/localized-text';

/** A question to a registry and what came of it. */
export interface RegistryQuestionRecord {
  readonly id: string;
  readonly caseId: string;
  readonly registry: string;
  readonly question: Readonly<Record<string, unknown>>;
  readonly purpose: string;
  readonly consentId: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answeredAt: Date;
  readonly status: 'found' | 'not-found' | 'unavailable';
  /** The checked facts, or `{reason}` when the registry was out of reach. */
  readonly answer: Readonly<Record<string, unknown>> | null;
}

/** A question about a person, with who asked it. */
export interface QuestionAboutPerson {
  readonly id: string;
  readonly registry: string;
  readonly purpose: string;
  readonly askedAt: Date;
  readonly status: RegistryQuestionRecord['status'];
  /** Number of the application; null while it is a draft or when it was given up. */
  readonly number: string | null;
  readonly hasConsent: boolean;
  /** The official who asked; null when it was the person's own doing or a job's. */
  readonly official: { readonly name: string; readonly organisation: LocalizedText } | null;
}

/** Where a list of questions goes on. */
export interface AskedKey {
  readonly askedAt: Date;
  readonly id: string;
}

export type RegistryQuestionRepository = ReturnType<typeof registryQuestionRepository>;

interface AboutRow extends Omit<QuestionAboutPerson, 'official'> {
  readonly name: string | null;
  readonly organisationKk: string | null;
  readonly organisationRu: string | null;
}

/** Who asked is an account, or the name of a job, which is no identifier. */
const ABOUT = `
  SELECT q.id, q.registry, q.purpose, q.asked_at AS "askedAt", q.status, a.number,
    q.consent_id IS NOT NULL AS "hasConsent", p.full_name AS name, o.name_kk AS "organisationKk",
    o.name_ru AS "organisationRu"
  FROM registry_questions q
  LEFT JOIN applications a ON a.id = q.case_id
  LEFT JOIN staff_members s ON s.account_id::text = q.asked_by
  LEFT JOIN accounts p ON p.id = s.account_id
  LEFT JOIN organisations o ON o.code = s.organisation_code
  WHERE q.question ->> 'iin' = :iin
    AND (:at::timestamptz IS NULL OR (q.asked_at, q.id) < (:at::timestamptz, :id::uuid))
  ORDER BY q.asked_at DESC, q.id DESC
  LIMIT :limit`;

/** The journal of questions to the state registries. */
export function registryQuestionRepository(knex: Knex) {
  return {
    async insert(record: RegistryQuestionRecord): Promise<void> {
      await knex('registry_questions').insert({
        id: record.id,
        case_id: record.caseId,
        registry: record.registry,
        question: JSON.stringify(record.question),
        purpose: record.purpose,
        consent_id: record.consentId,
        asked_by: record.askedBy,
        asked_at: record.askedAt,
        answered_at: record.answeredAt,
        status: record.status,
        answer: record.answer === null ? null : JSON.stringify(record.answer),
      });
    },

    /** Every question of a case, in order. */
    async listOfCase(caseId: string): Promise<RegistryQuestionRecord[]> {
      return knex('registry_questions').where({ case_id: caseId }).orderBy(['asked_at', 'id']).select({
        id: 'id',
        caseId: 'case_id',
        registry: 'registry',
        question: 'question',
        purpose: 'purpose',
        consentId: 'consent_id',
        askedBy: 'asked_by',
        askedAt: 'asked_at',
        answeredAt: 'answered_at',
        status: 'status',
        answer: 'answer',
      });
    },

    /** Every question about a person, the newest first, by keyset. */
    async listAboutPerson(
      iin: string,
      after: AskedKey | null,
      limit: number,
    ): Promise<QuestionAboutPerson[]> {
      const rows = await knex.raw<{ rows: AboutRow[] }>(ABOUT, {
        iin,
        at: after?.askedAt ?? null,
        id: after?.id ?? null,
        limit,
      });
      return rows.rows.map(({ name, organisationKk, organisationRu, ...row }) => ({
        ...row,
        official:
          name === null || organisationKk === null || organisationRu === null
            ? null
            : { name, organisation: { kk: organisationKk, ru: organisationRu } },
      }));
    },
  };
}
