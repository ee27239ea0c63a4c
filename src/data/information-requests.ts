import type { Knex } from 'knex';
import { InformationAnswer } from '../domain/information/information-answer';
import type { Language } from '../kernel/language';
import type { NewJob } from './application-records';
import { requestJobs } from './job-requests';

/** How a request was signed. */
export interface InformationSignature {
  readonly way: 'eds' | 'sms-code';
  readonly evidenceId: string;
}

/** A request for information about an assigned benefit. */
export interface InformationRequest {
  readonly id: string;
  readonly accountId: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  readonly language: Language;
  readonly applicantIin: string;
  readonly applicantName: string;
  readonly subjectIin: string;
  readonly signedText: string;
  readonly textHash: string;
  readonly createdAt: Date;
  /** Null: it is not signed yet. */
  readonly sent: { readonly number: string; readonly at: Date; readonly dueAt: Date } | null;
  /** Null: it is not answered yet. */
  readonly answered: {
    readonly at: Date;
    readonly answer: InformationAnswer;
    readonly storageKey: string;
  } | null;
}

interface Row extends Omit<InformationRequest, 'sent' | 'answered'> {
  readonly number: string | null;
  readonly sentAt: Date | null;
  readonly dueAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: unknown;
  readonly storageKey: string | null;
}

export type InformationRequestRepository = ReturnType<typeof informationRequestRepository>;

const COLUMNS = {
  id: 'id',
  accountId: 'account_id',
  serviceId: 'service_id',
  rulesEdition: 'rules_edition',
  language: 'language',
  applicantIin: 'applicant_iin',
  applicantName: 'applicant_name',
  subjectIin: 'subject_iin',
  signedText: 'signed_text',
  textHash: 'text_hash',
  createdAt: 'created_at',
  number: 'number',
  sentAt: 'sent_at',
  dueAt: 'due_at',
  answeredAt: 'answered_at',
  answer: 'answer',
  storageKey: 'storage_key',
} as const;

/** Requests for information: at most one is open for a person, a service and whom it is about. */
export function informationRequestRepository(knex: Knex) {
  const first = async (where: object): Promise<InformationRequest | undefined> => {
    const row = await knex('information_requests').where(where).first<Row | undefined>(COLUMNS);
    return row && requestOf(row);
  };

  return {
    find: (id: string) => first({ id }),
    findByNumber: (number: string) => first({ number }),

    /** Writes a request, or gives the one that is open already: whoever presses twice asks once. */
    async open(request: Omit<InformationRequest, 'sent' | 'answered'>): Promise<string> {
      const { accountId, serviceId, subjectIin } = request;
      const [made]: { id: string }[] = await knex('information_requests')
        .insert(Object.fromEntries(Object.entries(request).map(([key, value]) => [columnOf(key), value])))
        .onConflict(knex.raw('(account_id, service_id, subject_iin) WHERE answered_at IS NULL'))
        .ignore()
        .returning('id');
      if (made !== undefined) return made.id;
      const which = { account_id: accountId, service_id: serviceId, subject_iin: subjectIin };
      const open = await first({ ...which, answered_at: null });
      return open?.id ?? request.id;
    },

    /** A person's requests of a service that were sent, the newest first. */
    async listSent(accountId: string, serviceId: string, limit: number): Promise<InformationRequest[]> {
      const rows: Row[] = await knex('information_requests')
        .where({ account_id: accountId, service_id: serviceId })
        .whereNotNull('sent_at')
        .orderBy('created_at', 'desc')
        .limit(limit)
        .select(COLUMNS);
      return rows.map(requestOf);
    },

    async nextSerial(): Promise<number> {
      const { rows } = await knex.raw<{ rows: { serial: number }[] }>(
        `SELECT nextval('information_serials')::int AS serial`,
      );
      return rows[0]?.serial ?? 0;
    },

    /** Takes a signed request, with the jobs that answer it; false when it was sent already. */
    send(
      id: string,
      sent: NonNullable<InformationRequest['sent']> & { readonly signature: InformationSignature },
      jobs: readonly NewJob[],
    ): Promise<boolean> {
      const { number, at, dueAt, signature } = sent;
      return knex.transaction(async (trx) => {
        const changed = await trx('information_requests')
          .where({ id, sent_at: null })
          .update({ number, sent_at: at, due_at: dueAt, signature: JSON.stringify(signature) });
        if (changed === 1) await requestJobs(trx, jobs);
        return changed === 1;
      });
    },

    /** Writes the answer, with the job that tells the person; false when it was answered already. */
    answer(
      id: string,
      { at, answer, storageKey }: NonNullable<InformationRequest['answered']>,
      jobs: readonly NewJob[],
    ): Promise<boolean> {
      return knex.transaction(async (trx) => {
        const changed = await trx('information_requests')
          .where({ id, answered_at: null })
          .whereNotNull('sent_at')
          .update({ answered_at: at, answer: JSON.stringify(answer), storage_key: storageKey });
        if (changed === 1) await requestJobs(trx, jobs);
        return changed === 1;
      });
    },
  };
}

function columnOf(key: string): string {
  return Object.entries(COLUMNS).find(([name]) => name === key)?.[1] ?? key;
}

function requestOf({
  number,
  sentAt,
  dueAt,
  answeredAt,
  answer,
  storageKey,
  ...row
}: Row): InformationRequest {
  return {
    ...row,
    sent: number === null || sentAt === null || dueAt === null ? null : { number, at: sentAt, dueAt },
    answered:
      answeredAt === null || storageKey === null
        ? null
        : { at: answeredAt, answer: InformationAnswer.parse(answer), storageKey },
  };
}
