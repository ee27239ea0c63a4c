import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failingGateway } from '../../../src/adapters/gateway/fake';
import type { Citizen } from '../../../src/domain/access/person';
import { DomainError } from '../../../src/kernel/domain-error';
import type { StartInput } from '../../../src/use-cases/drafts/start-input';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';
import { samplePng } from '../../support/sample-files';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const WITH_ASP = '851230450012';
const REPRESENTATIVE = '050101500010';
const POWER = '2025-1184';
const MYSELF: StartInput = {
  by: 'myself',
  serviceId: 'asp-certificate',
  language: 'kk',
  registryConsent: true,
};
const FOLDER = mkdtempSync(join(tmpdir(), 'jardem-drafts-'));

interface ConsentRow {
  consent_id: string;
  withdrawn_at: Date | null;
  language: string;
  version: string;
  text_ru: string;
}

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, {
    editions: [
      seededEdition('asp-certificate@order-279-2015'),
      seededEdition('asp-certificate@almaty-499-2017'),
    ],
  });
  person = await insertCitizen(database.knex, WITH_ASP, 'Ахметова Айгүл Серікқызы');
});

const input = (draftId: string, pageKey: string, body: Record<string, unknown>) =>
  ({ draftId, pageKey, body, language: 'kk' }) as const;

function fileOf(name: string, bytes: Uint8Array, declaredType = 'image/png') {
  const path = join(FOLDER, String(Math.random()).slice(2));
  writeFileSync(path, bytes);
  return { name, declaredType, size: bytes.length, path };
}

describe('starting a draft', () => {
  it('pins the editions, asks the registry under the recorded consent, and fills in what is known', async () => {
    const id = await world.uses.startDraft(person, MYSELF);
    const { draft, answers, consents, questions } = await world.uses.openDraft(person, id);
    expect(draft).toMatchObject({
      channel: 'portal',
      rulesEdition: 'order-279-2015',
      routeEdition: 'almaty-499-2017',
      applicantIin: WITH_ASP,
    });
    expect(answers).toMatchObject({
      applicant_iin: WITH_ASP,
      id_document_number: '045847333',
      year: 2026,
      quarter: 1,
    });
    expect(draft.sources).toMatchObject({ id_document_number: 'gbd-fl', year: 'calendar' });
    expect(consents).toHaveLength(1);
    expect(questions).toMatchObject([{ registry: 'gbd-fl', status: 'found', consentId: consents[0]?.id }]);
  });

  it('gives the same draft again to whoever begins twice', async () => {
    const first = await world.uses.startDraft(person, MYSELF);
    expect(await world.uses.startDraft(person, MYSELF)).toBe(first);
  });

  it('asks nobody without consent', async () => {
    const id = await world.uses.startDraft(person, { ...MYSELF, registryConsent: false });
    const { questions, consents, checklist } = await world.uses.openDraft(person, id);
    expect([questions, consents]).toEqual([[], []]);
    expect(checklist.find(({ documentId }) => documentId === 'identity-document')).toMatchObject({
      state: 'attach',
      reason: 'registry-not-asked',
    });
  });

  it('asks for the document itself when the registry is silent', async () => {
    const silent = await citizenWorld(database.knex, {
      editions: [],
      gateway: () => failingGateway('timeout', world.clock),
    });
    const id = await silent.uses.startDraft(person, MYSELF);
    const { missing } = await silent.uses.openDraft(person, id);
    expect(missing).toMatchObject([{ documentId: 'identity-document', reason: 'registry-unavailable' }]);
  });

  it('opens the principal’s record to a representative only under a power that is in force', async () => {
    const acting = await insertCitizen(database.knex, REPRESENTATIVE, 'Ибрагимов Тимур Русланович');
    const forOther = {
      ...MYSELF,
      by: 'representative',
      principalIin: WITH_ASP,
      principalName: 'Ахметова Айгүл',
    } as const;
    const proven = await world.uses.startDraft(acting, { ...forOther, powerNumber: POWER });
    const right = await world.uses.openDraft(acting, proven);
    expect(right.answers).toMatchObject({ applicant_iin: WITH_ASP, id_document_number: '045847333' });
    expect(right.checklist.find(({ documentId }) => documentId === 'power-of-attorney')?.state).toBe(
      'confirmed',
    );
    const unproven = await world.uses.startDraft(acting, { ...forOther, powerNumber: '2025-0000' });
    const wrong = await world.uses.openDraft(acting, unproven);
    expect(wrong.answers).not.toHaveProperty('id_document_number');
    expect(wrong.answers).toMatchObject({ applicant_name: 'Ахметова Айгүл' });
    expect(wrong.missing.map(({ documentId }) => documentId)).toContain('power-of-attorney');
    const asked: { question: { iin: string } }[] = await database
      .knex('registry_questions')
      .where({ case_id: unproven, registry: 'gbd-fl' });
    expect(asked.map(({ question }) => question.iin)).toEqual([REPRESENTATIVE]);
  });

  it('lets staff of a counter write for a visitor, and nobody else', async () => {
    const operator = await insertStaff(database.knex, 'operator', 'Оператор');
    const counter = {
      ...MYSELF,
      by: 'counter',
      channel: 'state-corporation',
      applicantIin: WITH_ASP,
      applicantName: 'Ахметова Айгүл',
      applicantPhone: null,
      representative: null,
    } as const;
    const id = await world.uses.startDraft(operator, counter);
    const { form, missing, draft } = await world.uses.openDraft(operator, id);
    expect([form.channel, draft.applicantIin, missing]).toEqual(['state-corporation', WITH_ASP, []]);
    await expect(world.uses.startDraft(person, counter)).rejects.toThrow('forbidden');
    await expect(world.uses.startDraft(operator, MYSELF)).rejects.toThrow('forbidden');
    const head = await insertStaff(database.knex, 'head', 'Басшы');
    await expect(world.uses.startDraft(head, counter)).rejects.toThrow('forbidden');
  });

  it('begins nothing for a service that is closed or unknown', async () => {
    const editions = world.repositories.editionRows;
    await editions.saveOpening({
      serviceId: 'asp-certificate',
      isOpen: false,
      reason: 'test',
      changedBy: 'test',
      changedAt: world.clock.now(),
    });
    world.clock.advance(10_000);
    await expect(world.uses.startDraft(person, MYSELF)).rejects.toThrow('service-closed');
    expect((await world.uses.getStart(person, 'asp-certificate')).kind).toBe('closed');
    await expect(world.uses.startDraft(person, { ...MYSELF, serviceId: 'nothing' })).rejects.toThrow(
      'not-found',
    );
  });
});

describe('saving', () => {
  let id: string;
  beforeEach(async () => {
    id = await world.uses.startDraft(person, MYSELF);
  });

  it('keeps what is wrong as it was typed, and who typed it', async () => {
    const saved = await world.uses.savePage(
      person,
      input(id, 'identity', { id_document_number: ' ', 'id_document_date-day': '40' }),
    );
    expect(saved.problems.length).toBeGreaterThan(0);
    const { draft, pages } = await world.uses.openDraft(person, id);
    expect(draft.answers).toMatchObject({ id_document_date: { day: '40', month: '', year: '' } });
    expect(draft.sources).toMatchObject({ id_document_number: 'person' });
    expect(pages.find(({ page }) => page.key === 'identity')?.state).toBe('wrong');
  });

  it('lets two tabs on two pages of one draft stand beside each other', async () => {
    await Promise.all([
      world.uses.savePage(
        person,
        input(id, 'contact', { address: 'Алматы, Абай көшесі, 1', phone: '+77015550145' }),
      ),
      world.uses.savePage(person, input(id, 'request', { year: '2025', quarter: '4' })),
    ]);
    const { answers } = await world.uses.openDraft(person, id);
    expect(answers).toMatchObject({
      address: 'Алматы, Абай көшесі, 1',
      phone: '+77015550145',
      year: 2025,
      quarter: 4,
    });
  });

  it('takes only the fields of its page, and never the number of another person', async () => {
    await world.uses.savePage(
      person,
      input(id, 'contact', { applicant_iin: '900515300127', year: '1999', __proto__: 'x' }),
    );
    const { answers } = await world.uses.openDraft(person, id);
    expect(answers).toMatchObject({ applicant_iin: WITH_ASP, year: 2026 });
  });

  it.each(['documents', 'consents', 'nothing', 'constructor'])(
    'knows no page of questions called %s',
    async (page) => {
      await expect(world.uses.savePage(person, input(id, page, {}))).rejects.toThrow('not-found');
    },
  );

  it('is nobody else’s', async () => {
    const other = await insertCitizen(database.knex, '900515300127', 'Омаров Данияр');
    for (const attempt of [
      () => world.uses.openDraft(other, id),
      () => world.uses.savePage(other, input(id, 'contact', {})),
      () => world.uses.saveConsents(other, { draftId: id, ticked: [], language: 'kk' }),
      () => world.uses.removeDraft(other, id),
      () =>
        world.uses.addAttachments(other, {
          draftId: id,
          documentId: 'identity-document',
          files: [],
          replaces: null,
        }),
      () => world.uses.openDraft(person, "1' or '1'='1"),
    ]) {
      await expect(attempt()).rejects.toEqual(new DomainError('not-found'));
    }
  });

  it('records each consent as an act and withdraws it when its tick goes', async () => {
    const both = ['consent_personal_data', 'consent_protected_secret'];
    await world.uses.saveConsents(person, { draftId: id, ticked: both, language: 'ru' });
    await world.uses.saveConsents(person, {
      draftId: id,
      ticked: ['consent_personal_data', 'something'],
      language: 'ru',
    });
    const acts: ConsentRow[] = await database.knex('consents').where({ case_id: id }).orderBy('consent_id');
    expect(acts.map((act) => [act.consent_id, act.withdrawn_at === null, act.language])).toEqual([
      ['consent_personal_data', true, 'kk'],
      ['consent_protected_secret', false, 'ru'],
    ]);
    expect(acts[0]?.version).toMatch(/^[0-9a-f]{64}$/);
    expect(acts[0]?.text_ru).toContain('персональных данных');
  });

  it('throws a draft away with its files', async () => {
    await world.uses.removeDraft(person, id);
    await expect(world.uses.openDraft(person, id)).rejects.toThrow('not-found');
    expect(await world.uses.startDraft(person, MYSELF)).not.toBe(id);
  });
});

describe('files', () => {
  let id: string;
  beforeEach(async () => {
    id = await world.uses.startDraft(person, { ...MYSELF, registryConsent: false });
  });
  const add = (files: ReturnType<typeof fileOf>[], replaces: string | null = null) =>
    world.uses.addAttachments(person, { draftId: id, documentId: 'identity-document', files, replaces });

  it('keeps hostile names harmless and refuses what is not what it says', async () => {
    const problems = await add([
      fileOf('../../etc/куәлік\u202egnp.png', samplePng()),
      fileOf('page.png', Buffer.from('<svg onload=alert(1)>')),
      fileOf('empty.png', Buffer.alloc(0)),
      fileOf('program.exe', Buffer.from('MZ'), 'application/octet-stream'),
      fileOf('big.png', Buffer.alloc(10 * 1024 * 1024 + 1)),
    ]);
    expect(problems.map(({ code, name }) => [name, code])).toEqual([
      ['page.png', 'file-kind'],
      ['empty.png', 'file-empty'],
      ['program.exe', 'file-kind'],
      ['big.png', 'file-too-big'],
    ]);
    const { attachments, missing } = await world.uses.openDraft(person, id);
    expect(attachments.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
      ['куәлікgnp.png', 'image/png'],
    ]);
    expect(missing).toEqual([]);
  });

  it('replaces one file by another, and takes no more than ten for a document', async () => {
    await add([fileOf('first.png', samplePng())]);
    const [first] = (await world.uses.openDraft(person, id)).attachments;
    await add([fileOf('second.png', samplePng(3, 3))], first?.id ?? null);
    const names = async () =>
      (await world.uses.openDraft(person, id)).attachments.map(({ fileName }) => fileName);
    expect(await names()).toEqual(['second.png']);
    const many = Array.from({ length: 11 }, (_, index) => fileOf(`${index}.png`, samplePng()));
    expect((await add(many)).map(({ code }) => code)).toEqual(['too-many-files', 'too-many-files']);
    expect(await names()).toHaveLength(10);
  });

  it('keeps the old file when the new one is refused', async () => {
    await add([fileOf('first.png', samplePng())]);
    const [first] = (await world.uses.openDraft(person, id)).attachments;
    await add([fileOf('second.png', Buffer.from('no picture'))], first?.id ?? null);
    expect((await world.uses.openDraft(person, id)).attachments).toEqual([first]);
  });

  it.each(['electronic-request', 'power-of-attorney', 'something'])(
    'takes nothing for %s',
    async (documentId) => {
      const files = [fileOf('a.png', samplePng())];
      await expect(
        world.uses.addAttachments(person, { draftId: id, documentId, files, replaces: null }),
      ).rejects.toThrow('not-found');
    },
  );

  it('makes what was signed before another signature’s business', async () => {
    const before = (await world.uses.openDraft(person, id)).draft.savedAt;
    world.clock.advance(1000);
    await add([fileOf('first.png', samplePng())]);
    expect((await world.uses.openDraft(person, id)).draft.savedAt.getTime()).toBeGreaterThan(
      before.getTime(),
    );
  });
});

describe('an edition that nobody has seen before', () => {
  it('has a start page, a form and a list of documents without a line of code', async () => {
    const edition = fictionalEdition();
    const other = await citizenWorld(database.knex, { editions: [edition] });
    const start = await other.uses.getStart(person, edition.id);
    expect(start.kind).toBe('open');
    const id = await other.uses.startDraft(person, { ...MYSELF, serviceId: edition.id });
    const { pages } = await other.uses.openDraft(person, id);
    expect(pages.map(({ page }) => page.key)).toEqual(expect.arrayContaining(['documents', 'consents']));
  });
});
