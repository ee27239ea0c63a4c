import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { referenceFiles } from '../../src/data/reference-files';
import type { Edition } from '../../src/domain/edition/edition';
import { OUTCOME_POLARITY } from '../../src/domain/edition/outcome-polarity';
import { seededEdition } from '../support/fictional-service';

const TABLE = referenceFiles(join(projectRoot, 'seeds/reference')).payingDecisions();
const EDITIONS = new Map(
  readdirSync(join(projectRoot, 'seeds/editions')).map((file) => [
    parse(file).name,
    seededEdition(parse(file).name),
  ]),
);

/** Fields of the forms by which people apply that hold a bank account. */
const accountFields = (edition: Edition): string[] =>
  edition.forms
    .filter(({ id }) => id.includes('application'))
    .flatMap(({ fields }) => fields.filter(({ type }) => type === 'iban').map(({ id }) => id));

test('each edition that asks for a bank account pays, and no other', () => {
  const asking = [...EDITIONS].filter(([, edition]) => accountFields(edition).length > 0);
  expect(TABLE.map(({ edition }) => edition).toSorted()).toEqual(asking.map(([name]) => name).toSorted());
});

test.each(TABLE.map((row) => [row.edition, row] as const))(
  '%s pays by an outcome that it has, to a field that it asks',
  (name, { outcomes, account_field: field }) => {
    const edition = EDITIONS.get(name);
    if (edition === undefined) throw new Error(`There is no ${name}`);
    const known = edition.result.outcomes.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(outcomes));
    expect(outcomes.map((outcome) => OUTCOME_POLARITY[outcome])).toEqual(outcomes.map(() => 'positive'));
    expect(new Set(accountFields(edition))).toEqual(new Set([field]));
  },
);
