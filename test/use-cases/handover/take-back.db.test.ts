import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { sendApplication } from '../../../src/use-cases/filing/send-application';
import { getCounterSlip } from '../../../src/use-cases/handover/get-counter-slip';
import { takeOverDraft } from '../../../src/use-cases/handover/take-over-draft';
import { insertCitizen, insertStaff } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();

let database: TestDatabase;
let world: CitizenWorld;
let author: Citizen;
let operator: StaffMember;
let draftId: string;

beforeAll(async () => {
  database = await testDatabase();
});

/** A draft of the portal that an operator has taken over. */
beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  author = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  operator = await insertStaff(database.owner, 'operator', 'Оператор');
  const { id } = await insertReadyDraft(database.knex, {
    person: author,
    rules: RULES,
    route: RULES,
    channel: 'portal',
    applicantIin: author.iin,
    at: world.clock.now(),
  });
  draftId = id;
  await takeOver();
});

async function takeOver(): Promise<void> {
  const number = await getCounterSlip({ ...world.deps, loadDraft: world.uses.loadDraft })(author, draftId);
  expect(await takeOverDraft(world.deps)(operator, { number, iin: author.iin })).toBe(draftId);
}

const takeBack = (person: Citizen = author) => world.uses.takeBackDraft(person, draftId);
const draft = () => world.repositories.drafts.find(draftId);
const fileAtCounter = () =>
  sendApplication({ ...world.deps, loadDraft: world.uses.loadDraft })(operator, { draftId, code: null });
/** Lays the paper before the operator: printed, signed and scanned. */
async function signPaper(): Promise<void> {
  const { printed } = await world.uses.loadDraft(operator, draftId);
  const { draftPrints, attachments } = world.repositories;
  const at = world.clock.now();
  await draftPrints.record(draftId, { hash: printed.hash, printedAt: at }, operator.accountId);
  await attachments.insert({
    ...{ id: newId(), caseId: draftId, documentId: printed.documentId ?? '', storageKey: 'f'.repeat(64) },
    ...{ fileName: 'signed.pdf', mediaType: 'application/pdf', size: 10 },
    ...{ uploadedBy: operator.accountId, uploadedAt: at },
  });
}

describe('a draft that an operator took over', () => {
  it('is shown to its author with the window, and to nobody else', async () => {
    const [shown] = await world.uses.cabinet.atCounter(author);
    expect(shown).toMatchObject({ id: draftId, title: RULES.title, takenAt: world.clock.now() });
    expect((await world.uses.cabinet.drafts(author, null)).rows).toEqual([]);
    const other = await insertCitizen(database.owner, '900515300127', 'Омаров Данияр');
    expect(await world.uses.cabinet.atCounter(other)).toEqual([]);
  });

  it('comes back by the rules by which it was written, and the operator has it no more', async () => {
    expect(await draft()).toMatchObject({ accountId: operator.accountId, channel: 'provider' });
    expect(await takeBack()).toBe(true);
    expect(await draft()).toMatchObject({
      accountId: author.accountId,
      channel: 'portal',
      rulesEdition: RULES.edition.id,
    });
    expect(await world.uses.cabinet.atCounter(author)).toEqual([]);
    await expect(fileAtCounter()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes back once, however often and wherever it is pressed, and can be taken over again', async () => {
    expect(await Promise.all([takeBack(), takeBack(), takeBack()])).toEqual([true, true, true]);
    await takeOver();
    expect(await draft()).toMatchObject({ accountId: operator.accountId });
    expect(await takeBack()).toBe(true);
  });

  it('is given back to nobody else', async () => {
    const other = await insertCitizen(database.owner, '900515300127', 'Омаров Данияр');
    expect(await takeBack(other)).toBe(false);
    expect(await world.uses.takeBackDraft(other, 'no-id')).toBe(false);
    expect(await draft()).toMatchObject({ accountId: operator.accountId });
  });

  it('is either filed at the counter or taken back when both happen at one moment', async () => {
    await signPaper();
    const [filed, isBack] = await Promise.all([
      fileAtCounter().then(
        ({ kind }) => kind === 'filed',
        () => false,
      ),
      takeBack(),
    ]);
    const application = await world.repositories.applications.findById(draftId);
    expect({ filed, isBack }).toEqual({ filed: application !== undefined, isBack: !filed });
    expect((await draft())?.accountId).toBe(filed ? undefined : author.accountId);
  });

  it('cannot be taken back when it is filed', async () => {
    await signPaper();
    expect(await fileAtCounter()).toMatchObject({ kind: 'filed' });
    expect(await takeBack()).toBe(false);
    expect(await world.uses.cabinet.atCounter(author)).toEqual([]);
  });

  it('goes back to its author when the operator throws it away', async () => {
    expect(await world.uses.removeDraft(operator, draftId)).toBe('given-back');
    expect(await draft()).toMatchObject({ accountId: author.accountId, channel: 'portal' });
    expect(await world.uses.removeDraft(author, draftId)).toBe('removed');
  });
});
