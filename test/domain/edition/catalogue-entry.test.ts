import { catalogueEntries } from '../../../src/domain/edition/catalogue-entry';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

const card = fictionalEdition();
const standard = seededEdition('asp-certificate@order-279-2015');
const regulation = seededEdition('asp-certificate@almaty-499-2017');
const wheelchairs = seededEdition('wheelchairs@almaty-499-2017');

test('a service has one entry, titled by its most authoritative edition, in the order of ids', () => {
  expect(catalogueEntries([wheelchairs, regulation, card, standard], new Map())).toEqual([
    {
      id: 'asp-certificate',
      title: standard.title,
      family: 'targeted-assistance',
      editions: [
        { id: 'order-279-2015', kind: 'standard', status: 'not-stated' },
        {
          id: 'almaty-499-2017',
          kind: 'regulation',
          status: 'repealed',
          repealed_by: regulation.edition.repealed_by,
        },
      ],
      accepting: true,
    },
    {
      id: 'library-card',
      title: card.title,
      family: 'education',
      editions: [{ id: 'fictional-2024', kind: 'standard', status: 'in-force' }],
      accepting: true,
    },
    {
      id: 'wheelchairs',
      title: wheelchairs.title,
      family: 'rehabilitation',
      editions: [
        {
          id: 'almaty-499-2017',
          kind: 'regulation',
          status: 'repealed',
          repealed_by: wheelchairs.edition.repealed_by,
        },
      ],
      accepting: false,
    },
  ]);
});

test("the administrator's switches show", () => {
  const switches = new Map([
    ['wheelchairs', true],
    ['library-card', false],
  ]);
  expect(catalogueEntries([wheelchairs, card], switches)).toMatchObject([
    { id: 'library-card', accepting: false },
    { id: 'wheelchairs', accepting: true },
  ]);
});
