import { catalogueSearch } from '../../../src/use-cases/catalogue/catalogue-search';
import { fictionalEdition } from '../../support/fictional-service';
import { memoryLibrary, seededEditions } from './seeded-library';

const search = catalogueSearch(memoryLibrary(seededEditions()));

/** Each query with services that must be among the first five answers, the first of them on top. */
test.each([
  ['балалар жардемакысы', ['child-benefit-under-18', 'birth-and-childcare-benefit']],
  ['жәрдемақы', ['childhood-disability-care-benefit', 'disability-allowance']],
  ['пасобие на ребенка', ['birth-and-childcare-benefit']],
  ['мүгедек', []],
  ['мугедек', []],
  ['анықтама', ['asp-certificate']],
  ['аныктама', ['asp-certificate']],
  ['справка асп', ['asp-certificate']],
  ['анықтама АӘК', ['asp-certificate']],
  ['потеря кормильца', ['survivor-allowance']],
  ['асыраушысынан айрылу', ['survivor-allowance']],
  ['похороны', ['burial-payment']],
  ['жерлеу', ['burial-payment']],
  ['каляска', ['wheelchairs']],
  ['кресло арба', ['wheelchairs']],
  ['детский сад', ['preschool-registration']],
  ['балабакша', ['preschool-registration']],
  ['инвалидность', []],
  ['безработный справка', ['unemployed-certificate']],
  ['ЖУМЫССЫЗ', []],
  ['лизинг', ['leasing-equipment-certificate']],
])('«%s» finds what was meant', async (query, expected) => {
  const found = await search(query);
  expect(found.length).toBeGreaterThan(0);
  expect(found.slice(0, 5)).toEqual(expect.arrayContaining(expected));
  if (expected[0] !== undefined) expect(found[0]).toBe(expected[0]);
});

test('Kazakh letters and their Russian look-alikes give the same answer', async () => {
  for (const [typed, plain] of [
    ['мүгедек', 'мугедек'],
    ['анықтама', 'аныктама'],
    ['тұрғын үй', 'тургын уй'],
    ['қорғаншылық', 'корганшылык'],
  ] as const)
    expect(await search(typed)).toEqual(await search(plain));
});

test('what nothing resembles is not found, however hostile', async () => {
  for (const query of [
    'велосипед',
    '<script>alert(1)</script>',
    "'; DROP TABLE editions --",
    '%00',
    'ъ'.repeat(5000),
    '(((((',
    '\\',
  ])
    expect(await search(query)).toEqual([]);
});

test('a new edition is found as soon as the library has it', async () => {
  const library = memoryLibrary(seededEditions());
  const find = catalogueSearch(library);
  expect(await find('библиотека читательский билет')).toEqual([]);
  library.shelf.editions = [...library.shelf.editions, fictionalEdition()];
  expect(await find('читательский билет')).not.toContain('library-card');
  library.shelf.version = '2';
  expect((await find('читательский билет'))[0]).toBe('library-card');
});
