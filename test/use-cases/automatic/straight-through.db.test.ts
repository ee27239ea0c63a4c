import type { Citizen } from '../../../src/domain/access/person';
import { fold } from '../../../src/domain/application/fold';
import { plainDate } from '../../../src/kernel/plain-date';
import { ibanEnding } from '../../support/builders/iban';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { automaticWorld, benefitFacts, burialWell, DECEASED, personFacts } from './automatic-world';

const BURIAL = 'burial-payment@order-509-2024';
const DISABILITY = 'disability-allowance@order-509-2024';
const DECIDED = [
  'filed',
  'checks-made',
  'step-completed',
  'decision-prepared',
  'decision-signed',
  'payment-ordered',
  'result-issued',
];

let database: TestDatabase;
let citizen: Citizen;
let world: ReturnType<typeof automaticWorld>;

beforeEach(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  world = automaticWorld(database.knex, [BURIAL, DISABILITY], citizen);
  world.says(burialWell(citizen, ibanEnding('0001')));
});

async function stateOf(caseId: string) {
  const found = await world.deps.applications.findCase(caseId);
  if (found === undefined) throw new Error('The case is gone');
  return { ...found, state: fold(found.events) };
}

describe('a burial through the portal', () => {
  it('is decided, signed by key, ordered to be paid and handed out without a clerk when all is confirmed', async () => {
    const id = await world.fileBurial();
    expect(await world.run(id)).toBe('done');
    const { state, result, workItem, events } = await stateOf(id);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(DECIDED));
    expect(events.slice(1).every(({ actor }) => actor.kind === 'portal')).toBe(true);
    expect(state.status).toBe('issued');
    expect(workItem).toBeNull();
    // 15.7 monthly calculation indices of 2026, 4325 tenge each, from the day of death.
    expect(state.decision?.payment).toMatchObject({
      amount: '6790250',
      frequency: 'once',
      from: '2026-10-20',
    });
    expect(result?.issuedAt).not.toBeNull();
    expect(await database.knex('payment_orders').where({ application_id: id })).toHaveLength(1);
    const [seal] = await database.knex('signatures').where({ case_id: id });
    expect(seal).toMatchObject({ purpose: 'automatic-decision', verdict: 'valid' });
  });
});
