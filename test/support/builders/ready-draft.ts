import type { Knex } from 'knex';
import { attachmentRepository } from '../../../src/data/attachments';
import { consentRepository } from '../../../src/data/consents';
import { draftRepository, type DraftRecord } from '../../../src/data/drafts';
import type { Person } from '../../../src/domain/access/person';
import { checklist, missingDocuments } from '../../../src/domain/documents/checklist';
import type { Edition } from '../../../src/domain/edition/edition';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answers } from '../../../src/domain/fields/answer';
import { fieldType } from '../../../src/domain/fields/registry';
import { applicationForm } from '../../../src/domain/form/application-form';
import { dayOf } from '../../../src/kernel/day-of';
import { newId } from '../../../src/kernel/ids';
import { answeredForm } from '../../../src/use-cases/drafts/answered-form';
import { recordOfConsent } from '../../../src/use-cases/drafts/record-of-consent';

/** Whose draft, of which edition, through which channel. */
export interface DraftToMake {
  readonly person: Person;
  readonly rules: Edition;
  readonly route: Edition | null;
  readonly channel: Channel;
  readonly applicantIin: string;
  readonly at: Date;
  /** As typed; what is left out is an example of its kind. */
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
}

/** A draft in which everything is answered, attached and agreed to, by the examples of the kinds of fields. */
export async function insertReadyDraft(knex: Knex, wanted: DraftToMake): Promise<DraftRecord> {
  const { person, rules, route, channel, applicantIin, at } = wanted;
  const form = applicationForm(rules, { channel, representative: false });
  const context = { today: dayOf(at) };
  const samples = form.asked.map((field) => [field.id, fieldType(field).sample(field, context)] as const);
  const answers = { ...Object.fromEntries(samples), ...wanted.typed };
  const draft: DraftRecord = {
    id: newId(),
    accountId: person.accountId,
    channel,
    serviceId: rules.id,
    rulesEdition: rules.edition.id,
    routeEdition: route?.edition.id ?? null,
    language: 'kk',
    applicantIin,
    representative: null,
    answers,
    sources: {},
    createdAt: at,
    savedAt: at,
  };
  await draftRepository(knex).insert(draft);
  const act = { caseId: draft.id, accountId: person.accountId, language: 'kk' as const, givenAt: at };
  for (const item of form.consents) await consentRepository(knex).give(recordOfConsent(item, act));
  await attachMissing(
    knex,
    wanted,
    draft,
    answeredForm(form, { draft, typed: answers, consents: [], context }).answers,
  );
  return draft;
}

async function attachMissing(
  knex: Knex,
  { person, rules, channel, at }: DraftToMake,
  draft: DraftRecord,
  answers: Answers,
): Promise<void> {
  const items = checklist({ edition: rules, channel, answers, registryAnswers: [], representative: false });
  for (const { documentId } of missingDocuments(items, [])) {
    await attachmentRepository(knex).insert({
      id: newId(),
      caseId: draft.id,
      documentId,
      storageKey: 'a'.repeat(64),
      fileName: `${documentId}.pdf`,
      mediaType: 'application/pdf',
      size: 1000,
      uploadedBy: person.accountId,
      uploadedAt: at,
    });
  }
}
