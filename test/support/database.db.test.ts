import { testDatabase, type TestDatabase } from './database';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

describe('the database of a test file', () => {
  it('is migrated and connected with the role of the portal', async () => {
    const { rows } = await database.knex.raw<{ rows: { role: string; collation: string }[] }>(
      'select current_user as role, (select datlocale from pg_database where datname = current_database()) as collation',
    );
    expect(rows).toEqual([{ role: 'jardem_app', collation: 'kk-KZ' }]);
    expect(await database.owner('knex_migrations').count()).not.toEqual([{ count: '0' }]);
  });

  it('sorts as the Kazakh alphabet does', async () => {
    const { rows } = await database.knex.raw<{ rows: { word: string }[] }>(
      "select word from (values ('Яблоко'), ('Үй'), ('Әке'), ('Бала'), ('Ағаш'), ('Қала')) as words (word) order by word",
    );
    expect(rows.map(({ word }) => word)).toEqual(['Ағаш', 'Әке', 'Бала', 'Қала', 'Үй', 'Яблоко']);
  });

  it('can be emptied, with its counters, even of facts that nobody may delete', async () => {
    await database.owner.raw('create table memory (id serial primary key, word text)');
    await database.owner.raw('create sequence memory_number');
    await database.owner.raw('create rule never as on delete to memory do instead nothing');
    const numbers = "insert into memory (word) values ('a') returning id, nextval('memory_number') as number";
    const first = await database.owner.raw<{ rows: unknown[] }>(numbers);
    await database.reset();
    expect(await database.owner('memory').count()).toEqual([{ count: '0' }]);
    const again = await database.owner.raw<{ rows: unknown[] }>(numbers);
    expect(again.rows).toEqual(first.rows);
    expect(await database.owner('knex_migrations').count()).not.toEqual([{ count: '0' }]);
  });
});
