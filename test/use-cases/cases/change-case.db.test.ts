import type { NewEvent } from '../../../src/domain/application/event';
import type { Citizen } from '../../../src/domain/access/person';
import { changeCase } from '../../../src/use-cases/cases/change-case';
import { filingWorld } from '../../support/builders/filing-world';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const rules = fictionalEdition();
const at = new Date('2026-11-20T10:00:00+05:00');

let database: TestDatabase;
let citizen: Citizen;
let world: Awaited<ReturnType<typeof filingWorld>>;

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  world = await filingWorld(database.knex, [rules], at.toISOString());
});

const fact = (type: 'registered' | 'escalated' | 'released'): NewEvent => {
  const common = { at, actor: { kind: 'portal' } } as const;
  const stepKey = 'register';
  if (type === 'released') return { type, ...common, payload: { workItemId: 'w', stepKey } };
  if (type === 'escalated')
    return {
      type,
      ...common,
      payload: { stage: 'soon', stepKey, dueAt: at.toISOString(), organisationCode: 'unit' },
    };
  return { type, ...common, payload: { organisationCode: 'unit', journal: rules.id, year: 2026, number: 1 } };
};

/** Writes `mine` on a new case while `others` comes before it, once between each reading and writing. */
async function write(mine: NewEvent, others: NewEvent, times: number) {
  const { id } = await fileCase(database.knex, {
    ...{ rules, route: rules, channel: 'portal', filer: citizen, filedAt: at },
    applicant: { iin: citizen.iin, name: citizen.name },
  });
  const change = changeCase(world.repositories.applications);
  let left = times;
  const written = change(id, async () => {
    if (left > 0) {
      left -= 1;
      await change(id, () => ({ events: [others], jobs: [] }));
    }
    return { events: [mine], jobs: [] };
  });
  const failure = await written.then(
    () => null,
    (problem: unknown) => problem,
  );
  const found = await world.repositories.applications.findCase(id);
  return { failure, types: found?.events.map(({ type }) => type) };
}

describe('an act on a case', () => {
  it('is decided anew, and no conflict, where the portal only wrote beside it', async () => {
    expect(await write(fact('released'), fact('registered'), 1)).toEqual({
      failure: null,
      types: ['filed', 'registered', 'released'],
    });
  });

  it('is a conflict where somebody else acted', async () => {
    expect(await write(fact('escalated'), fact('released'), 1)).toMatchObject({
      failure: { code: 'conflict' },
      types: ['filed', 'released'],
    });
  });

  it('ends as a conflict where others never stop', async () => {
    const { failure } = await write(fact('released'), fact('escalated'), 100);
    expect(failure).toMatchObject({ code: 'conflict' });
  });
});
