import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../benefits');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.db.test.ts'));

/** Editions in force of which every deadline, document, waiver, ground, check and message is exercised by name. */
const EXERCISED = [
  'birth-and-childcare-benefit@order-206-2021',
  'burial-payment@order-509-2024',
  'childhood-disability-care-benefit@order-206-2021',
  'disability-allowance@order-509-2024',
  'disabled-child-carer-benefit@order-206-2021',
  'survivor-allowance@order-509-2024',
];

test('each of these editions is exercised in a file of its own', () => {
  expect(FILES).toEqual(EXERCISED.map((edition) => `${edition.split('@')[0]}.db.test.ts`));
});

test.each(EXERCISED)('the file of %s ends by listing whatever of it no test proves', (edition) => {
  const text = readFileSync(join(FOLDER, `${edition.split('@')[0]}.db.test.ts`), 'utf8');
  expect(text).toContain(`const NAME = '${edition}';`);
  expect(text.trimEnd().split('\n').at(-1)).toBe('exercises.nothingGoesUnexercised();');
});
