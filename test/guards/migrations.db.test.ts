import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';
import { runMigrations } from 'graphile-worker';
import { projectRoot } from '../../src/config/project-root';
import { migrate, migrationSource } from '../../src/data/migrate';
import { testDatabase, type TestDatabase } from '../support/database';

const FOLDER = join(projectRoot, 'migrations');
const MIGRATIONS = { migrationSource: migrationSource(FOLDER) };
/** What the portal may add to but never change or take away. */
const FROZEN = ['application_events', 'editions', 'route_plans'];
/** Knex' own tables about migrations, which no migration makes. */
const KNEX = /^knex_/;

/**
 * The schema as text, one line a thing, read from Postgres' own catalogue: what there is, of what type, with what rules,
 * rights and comments. Order and internal numbers do not matter.
 */
const SCHEMA = `
  WITH spaces AS (SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('public', 'graphile_worker')),
  tables AS (
    SELECT c.oid, s.nspname || '.' || c.relname AS name, c.relname, c.relkind, c.relacl, c.relowner, c.relrowsecurity
    FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p') AND c.relname NOT LIKE 'knex\\_%'
  ),
  rights AS (
    SELECT 'schema ' || nspname AS thing, coalesce(nspacl, acldefault('n', nspowner)) AS acl
      FROM pg_namespace WHERE oid IN (SELECT oid FROM spaces)
    UNION ALL
    SELECT 'table ' || name, coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)) FROM tables
    UNION ALL
    SELECT 'function ' || p.oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner))
      FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace
    UNION ALL
    SELECT 'default ' || defaclobjtype::text, defaclacl FROM pg_default_acl
  )
  SELECT line FROM (
    SELECT 'relation ' || relkind::text || ' ' || name || ' rows protected: ' || relrowsecurity FROM tables
    UNION ALL
    SELECT 'column ' || t.name || '.' || a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod)
        || ' not null: ' || a.attnotnull || ' identity: ' || a.attidentity::text || ' default: ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_attribute a JOIN tables t ON t.oid = a.attrelid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'constraint ' || t.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
      FROM pg_constraint c JOIN tables t ON t.oid = c.conrelid
    UNION ALL
    SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN tables t ON t.oid = i.indrelid
    UNION ALL
    SELECT 'trigger ' || pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
    UNION ALL
    SELECT 'policy ' || schemaname || '.' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || cmd || ' '
        || coalesce(qual, '') || ' ' || coalesce(with_check, '')
      FROM pg_policies
    UNION ALL
    SELECT 'function ' || pg_get_functiondef(p.oid)
      FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace WHERE p.prokind IN ('f', 'p')
    UNION ALL
    SELECT 'comment ' || t.name || ' ' || d.objsubid || ' ' || d.description
      FROM pg_description d JOIN tables t ON t.oid = d.objoid AND d.classoid = 'pg_class'::regclass
    UNION ALL
    SELECT 'right ' || thing || ': ' || e.privilege_type || ' of ' || coalesce(r.rolname, 'everybody')
      FROM rights, aclexplode(acl) e LEFT JOIN pg_roles r ON r.oid = e.grantee
  ) AS lines (line)
  ORDER BY line COLLATE "C"`;

async function schemaOf(database: Knex): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { line: string }[] }>(SCHEMA);
  return rows.map(({ line }) => line);
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

describe('migrations', () => {
  let bare: Knex;
  let url: string;

  beforeAll(async () => {
    const name = `${new URL(database.url).pathname.slice(1)}_bare`;
    await database.owner.raw('CREATE DATABASE ?? TEMPLATE template0', [name]);
    url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    await runMigrations({ connectionString: url });
    bare = createKnex({ client: 'pg', connection: url, pool: { min: 0, max: 2 } });
  });

  afterAll(async () => {
    const { pathname } = new URL(url);
    await bare.destroy();
    await database.owner.raw('DROP DATABASE ?? WITH (FORCE)', [pathname.slice(1)]);
  });

  it('each take back exactly what they did, and can be made again', async () => {
    const names = await MIGRATIONS.migrationSource.getMigrations([]);
    const schemas = [await schemaOf(bare)];
    for (const _name of names) {
      await bare.migrate.up(MIGRATIONS);
      schemas.push(await schemaOf(bare));
    }
    const complete = schemas.at(-1);
    expect(schemas.length).toBeGreaterThan(5);
    for (const name of [...names].reverse()) {
      schemas.pop();
      await bare.migrate.down(MIGRATIONS);
      expect({ name, schema: await schemaOf(bare) }).toEqual({ name, schema: schemas.at(-1) });
    }
    await bare.migrate.latest(MIGRATIONS);
    expect(await schemaOf(bare)).toEqual(complete);
    expect(complete).toEqual(await schemaOf(database.owner));
  });

  it('find nothing to do the second time', async () => {
    const before = await schemaOf(bare);
    await migrate(url, FOLDER);
    expect(await schemaOf(bare)).toEqual(before);
  });
});

describe('the tables', () => {
  it('say what they and each of their columns mean', async () => {
    const { rows } = await database.owner.raw<{ rows: { name: string; comment: string | null }[] }>(`
      SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      UNION ALL
      SELECT c.relname || '.' || a.attname, col_description(c.oid, a.attnum)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`);
    const own = rows.filter(({ name }) => !KNEX.test(name));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ comment }) => (comment ?? '').trim() === '').map(({ name }) => name)).toEqual([]);
  });
});

describe('the role of the portal', () => {
  it.each(FROZEN)('reads and adds to %s, and can do nothing else with it', async (table) => {
    const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    const { rows } = await database.owner.raw<{ rows: { name: string }[] }>(
      `SELECT name FROM unnest(?::text[]) AS name WHERE has_table_privilege('jardem_app', ?, name)
         OR (name IN ('INSERT', 'UPDATE') AND has_any_column_privilege('jardem_app', ?, name))`,
      [rights, table, table],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(['INSERT', 'SELECT']);
  });

  it.each(FROZEN)('is turned away when it tries to change %s', async (table) => {
    const attempts = [
      'DELETE FROM ??',
      'TRUNCATE ??',
      'DROP TABLE ??',
      'ALTER TABLE ?? ADD COLUMN extra text',
    ];
    for (const attempt of attempts) {
      await expect(database.knex.raw(attempt, [table])).rejects.toMatchObject({ code: '42501' });
    }
    const [column] = Object.keys(await database.owner(table).columnInfo());
    const change = database.knex.raw('UPDATE ?? SET ?? = ??', [table, column ?? '', column ?? '']);
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  it('owns nothing and can make nothing', async () => {
    const { rows } = await database.owner.raw<{ rows: { owned: string; makes: boolean }[] }>(`
      SELECT (SELECT count(*) FROM pg_class WHERE relowner = 'jardem_app'::regrole) AS owned,
        has_schema_privilege('jardem_app', 'public', 'CREATE') AS makes`);
    expect(rows).toEqual([{ owned: '0', makes: false }]);
  });
});
