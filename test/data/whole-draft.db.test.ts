import { attachmentRepository } from '../../src/data/attachments';
import { consentRepository } from '../../src/data/consents';
import { draftRepository, type DraftRecord } from '../../src/data/drafts';
import { registryQuestionRepository } from '../../src/data/registry-questions';
import type { Citizen } from '../../src/domain/access/person';
import { newId } from '../../src/kernel/ids';
import { insertCitizen } from '../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../support/database';

const EARLY = new Date('2026-03-17T05:40:00.123Z');
const LATE = new Date('2026-03-17T05:41:00.456Z');

let database: TestDatabase;
let citizen: Citizen;
let drafts: ReturnType<typeof draftRepository>;

beforeAll(async () => {
  database = await testDatabase();
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  drafts = draftRepository(database.knex);
});

async function insertDraft(): Promise<DraftRecord> {
  const draft: DraftRecord = {
    id: newId(),
    accountId: citizen.accountId,
    channel: 'portal',
    serviceId: 'library-card',
    rulesEdition: 'fictional-2024',
    routeEdition: null,
    language: 'kk',
    applicantIin: citizen.iin,
    representative: null,
    answers: { year: '2026', born: { day: '1', month: '2', year: '1985' } },
    sources: { year: 'person' },
    createdAt: EARLY,
    savedAt: LATE,
  };
  await drafts.insert(draft);
  return draft;
}

function attachment(caseId: string, uploadedAt: Date) {
  return {
    id: newId(),
    caseId,
    documentId: 'photo',
    storageKey: 'a'.repeat(64),
    fileName: '«Сурет» "1".png',
    mediaType: 'image/png' as const,
    size: 10_000,
    uploadedBy: citizen.accountId,
    uploadedAt,
  };
}

function consent(caseId: string, consentId: string, givenAt: Date) {
  const words = { textKk: 'Келісемін', textRu: 'Согласен', version: 'v', language: 'kk' as const };
  return { id: newId(), caseId, accountId: citizen.accountId, consentId, givenAt, ...words };
}

function question(caseId: string, askedAt: Date) {
  return {
    id: newId(),
    caseId,
    registry: 'gbd-fl',
    question: { registry: 'gbd-fl', iin: citizen.iin },
    purpose: 'prefill',
    consentId: null,
    askedBy: citizen.accountId,
    askedAt,
    answeredAt: LATE,
    status: 'unavailable' as const,
    answer: null,
  };
}

describe('a whole draft', () => {
  it('is the draft alone when nothing belongs to it', async () => {
    const draft = await insertDraft();
    expect(await drafts.findWhole(draft.id)).toEqual({
      ...{ draft, attachments: [], consents: [], questions: [], told: null },
    });
  });

  it('has its files, consents and questions as they were written, in the order in which they came', async () => {
    const { id } = await insertDraft();
    const other = await insertDraft();
    const files = [attachment(id, EARLY), attachment(id, LATE)];
    const given = [consent(id, 'personal-data', EARLY), consent(id, 'accuracy', LATE)];
    const asked = [question(id, EARLY), question(id, LATE)];
    const { insert } = attachmentRepository(database.knex);
    const { give } = consentRepository(database.knex);
    const journal = registryQuestionRepository(database.knex);
    for (const file of [...files, attachment(other.id, EARLY)].reverse()) await insert(file);
    for (const one of [...given, consent(other.id, 'accuracy', EARLY)].reverse()) await give(one);
    for (const one of [...asked, question(other.id, EARLY)].reverse()) await journal.insert(one);
    const whole = await drafts.findWhole(id);
    expect(whole?.attachments).toEqual(files.map((file) => ({ ...file, pages: null, scan: null })));
    expect(whole?.consents).toEqual(given);
    expect(whole?.questions).toEqual(asked);
    expect(await journal.listOfCase(id)).toEqual(asked);
  });

  it('is without what was taken back', async () => {
    const { id } = await insertDraft();
    const file = attachment(id, EARLY);
    await attachmentRepository(database.knex).insert(file);
    await attachmentRepository(database.knex).remove(id, file.id, LATE);
    await consentRepository(database.knex).give(consent(id, 'accuracy', EARLY));
    await consentRepository(database.knex).withdraw(id, 'accuracy', LATE);
    expect(await drafts.findWhole(id)).toMatchObject({ attachments: [], consents: [] });
  });

  it('is not there when it is gone', async () => {
    expect(await drafts.findWhole(newId())).toBeUndefined();
  });
});
