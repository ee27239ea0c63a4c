import type { Knex } from 'knex';

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

export type RegistryQuestionRepository = ReturnType<typeof registryQuestionRepository>;

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
  };
}
