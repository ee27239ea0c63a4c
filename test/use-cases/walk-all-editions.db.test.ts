import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { OfficeRole } from '../../src/domain/access/office-role';
import type { Citizen, Person, StaffMember } from '../../src/domain/access/person';
import { isHandedOut, type WayOfFiling } from '../../src/domain/application/hand-out';
import { decisionOptions, type DecisionOption } from '../../src/domain/edition/decision-options';
import type { Edition } from '../../src/domain/edition/edition';
import { governingEditions } from '../../src/domain/edition/governing-editions';
import type { Channel } from '../../src/domain/edition/vocabulary';
import { getForm } from '../../src/domain/form/find-form';
import type { RouteStage } from '../../src/domain/routing/route-plan';
import type { StepAct } from '../../src/use-cases/office/office-deps';
import { clauseInWords } from '../../src/web/text/clause-in-words';
import { printReceipt } from '../../src/use-cases/filing/print-receipt';
import { getPaper } from '../../src/use-cases/filing/get-paper';
import { printApplication } from '../../src/use-cases/filing/print-application';
import { makePrint } from '../../src/print/register';
import { filingWorld } from '../support/builders/filing-world';
import { HANDED_TO } from '../support/builders/handed-to';
import { insertCitizen, insertOrganisations, insertStaff, REFERENCE } from '../support/builders/office-world';
import { insertReadyDraft } from '../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../support/database';
import { fictionalEdition, seededEdition } from '../support/fictional-service';
import { readPdf } from '../print/read-pdf';
import { samplePayment } from './payments/sample-payment';
import { office, PASSWORD } from './office/office';

const START = '2026-11-20T10:00:00+05:00';
const NAMES = readdirSync(join(__dirname, '../../seeds/editions')).map((file) => parse(file).name);
const EDITIONS: readonly Edition[] = [...NAMES.map(seededEdition), fictionalEdition()];
/** More steps than any route has: a walk that goes on longer goes in circles. */
const MOST_STEPS = 40;

/** Each edition on each channel by which its own rules accept applications. */
const WALKS = EDITIONS.flatMap((edition) =>
  edition.channels
    .filter(({ accepts }) => accepts)
    .map(({ id }) => [`${edition.id}@${edition.edition.id}`, id, edition] as const),
);

let database: TestDatabase;
let world: Awaited<ReturnType<typeof filingWorld>>;
let work: ReturnType<typeof office>;
let citizen: Citizen;
let receipts: ReturnType<typeof getPaper>;
let applications: ReturnType<typeof getPaper>;
const staff = new Map<string, StaffMember>();

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').update({ phone: '+77000000001' });
  world = await filingWorld(database.knex, EDITIONS, START);
  work = office(database.knex, EDITIONS, START);
  const printDeps = {
    ...world.repositories,
    reference: REFERENCE,
    baseUrl: 'http://localhost:3000',
    makePrint,
    clauseInWords,
  };
  receipts = getPaper({ ...world.repositories, print: printReceipt(printDeps) });
  const print = printApplication({ ...printDeps, findOptions: () => undefined });
  applications = getPaper({ ...world.repositories, print });
});

async function staffOf(role: string, organisation: string): Promise<StaffMember> {
  const key = `${role}@${organisation}`;
  const known =
    staff.get(key) ??
    (await insertStaff(database.owner, role as OfficeRole, `Қызметкер ${role}`, organisation));
  staff.set(key, known);
  return known;
}

/** Whoever applies through a channel: the citizen on the portal or by phone, an operator for a visitor at a window. */
const filerOf = (channel: Channel): Promise<Person> | Person =>
  channel === 'portal' || channel === 'mobile-proactive'
    ? citizen
    : staffOf('operator', 'almaty-almaly-corporation');

async function file(
  edition: Edition,
  channel: Channel,
): Promise<{ id: string; number: string; filer: Person }> {
  const filer = await filerOf(channel);
  const { route } = governingEditions(
    [edition, ...EDITIONS.filter((other) => other.id === edition.id && other !== edition)],
    channel,
  );
  const own = edition.process === undefined || edition.process.length === 0 ? route : edition;
  const at = world.clock.now();
  const { id } = await insertReadyDraft(database.knex, {
    person: filer,
    rules: edition,
    route: own,
    channel,
    applicantIin: citizen.iin,
    at,
  });
  await database.owner('rate_limits').delete();
  if (filer.kind === 'citizen') await world.requestCode(filer, id, 'kk');
  if (filer.kind === 'staff') await expectSignedOnPaper(edition, channel, filer, id);
  const sent = await world.send(filer, {
    draftId: id,
    code: filer.kind === 'citizen' ? world.lastCode() : null,
  });
  if (sent.kind !== 'filed') throw new Error(`Not filed: ${JSON.stringify(sent)}`);
  return { id, number: sent.number, filer };
}

/** What the window prints says what the form asks, and is filed only once it came back signed. */
async function expectSignedOnPaper(edition: Edition, channel: Channel, filer: StaffMember, draftId: string) {
  expect(await world.send(filer, { draftId, code: null })).toEqual({
    kind: 'not-signed',
    flaw: 'not-printed',
  });
  const printed = readPdf(await world.signOnPaper(filer, draftId)).text.replace(/\s+/g, ' ');
  const { title } = getForm(edition, channel);
  expect(printed).toContain(title.kk.replace(/\s+/g, ' ').slice(0, 40));
}

/** At a window against a document, and there never without one. */
async function handOut(person: StaffMember, act: StepAct, filing: WayOfFiling): Promise<void> {
  if (!isHandedOut(filing)) return work.issue(person, act);
  await expect(work.issue(person, act)).rejects.toMatchObject({ code: 'invalid' });
  return work.issue(person, { ...act, handedTo: HANDED_TO });
}

/** Does one open step as the act wants it done; false when the case has come to its end. */
async function doStep(caseId: string, option: DecisionOption): Promise<boolean> {
  const found = await world.repositories.applications.findCase(caseId);
  if (!found?.workItem) return false;
  const { role, organisationCode, stepKey } = found.workItem;
  const person = await staffOf(role, organisationCode);
  await work.claim(person, { caseId });
  const { step, state } = await work.view(person, caseId);
  const act = { caseId, stepKey };
  const done = { ...act, note: null, calledIn: [] };
  const acts: Partial<Record<RouteStage, () => Promise<unknown>>> = {
    prepare: () =>
      work.prepare(person, { ...act, ...decisionBy(option), payment: samplePayment(state, option.outcome) }),
    sign: () => work.sign(person, { ...act, seq: state.lastSeq, password: PASSWORD }),
    issue: () => (state.issuedAt === null ? handOut(person, act, state.filed) : work.complete(person, done)),
  };
  const doIt = (step && acts[step.stage]) ?? (() => work.complete(person, done));
  await doIt();
  return true;
}

function decisionBy({ outcome, grounds, polarity }: DecisionOption) {
  const reason = polarity === 'negative' ? 'Себебі жазылды' : null;
  return { outcome, reason, groundIds: grounds.slice(0, 1).map(({ id }) => id) };
}

async function walk(edition: Edition, channel: Channel, option: DecisionOption): Promise<void> {
  const { id, number, filer } = await file(edition, channel);
  const receipt = readPdf(await receipts(filer, number, 'kk')).text;
  expect(receipt).toContain(number);
  const filed = readPdf(await applications(filer, number, 'ru')).text;
  expect(filed).toContain(number);
  let steps = 0;
  while (await doStep(id, option)) {
    steps += 1;
    if (steps > MOST_STEPS) throw new Error('The walk goes in circles');
  }
  await expectIssued(id, option);
}

async function expectIssued(id: string, { outcome }: DecisionOption): Promise<void> {
  const found = await world.repositories.applications.findCase(id);
  expect(found?.application).toMatchObject({ status: 'issued', outcome, stepKey: null });
  const { result } = found ?? {};
  if (!result) throw new Error('There is no result');
  expect(result.issuedAt).not.toBeNull();
  const paper = readPdf(await work.storage.read(result.storageKey)).text.replace(/\s+/g, ' ');
  expect(paper).toContain(result.number);
}

describe.each(WALKS)('%s through %s', (_name, channel, edition) => {
  it.each(['positive', 'negative'] as const)(
    'comes to a %s end with receipt and result',
    async (polarity) => {
      const option = decisionOptions(edition).find((one) => one.polarity === polarity);
      if (option === undefined) throw new Error(`No ${polarity} decision`);
      await walk(edition, channel, option);
    },
  );
});
