import { findMixedWord } from '../../../src/domain/fields/mixed-word';
import { AdministeredOrganisation } from '../../../src/domain/administration/administered-organisation';
import { isOrganisationCode } from '../../../src/domain/administration/administered-organisation';
import { Channel } from '../../../src/domain/edition/vocabulary';
import { OrganisationKind } from '../../../src/domain/organisation/organisation';
import { responsibleOrganisation } from '../../../src/domain/organisation/responsible-organisation';
import { ORGANISATIONS } from '../../support/builders/office-world';

const ofKind = (kind: OrganisationKind) => ORGANISATIONS.filter((one) => one.kind === kind);
/** As the repository lists them. */
const BY_CODE = [...ORGANISATIONS].sort((a, b) => (a.code < b.code ? -1 : 1));
/** How an address names a district, in either language and not only at its end. */
const written = (district: string): string[] => [
  `${district}`,
  `Қазақстан, ${district}, Абай көшесі, 1`,
  `Республика Казахстан, ${district.toUpperCase()}, ул. Абая, 1`,
];

test('each may be taken up by an administrator as it is, under its code', () => {
  for (const { code, ...value } of ORGANISATIONS) {
    expect([code, isOrganisationCode(code)]).toEqual([code, true]);
    expect(AdministeredOrganisation.parse(value)).toEqual(value);
  }
  expect(new Set(ORGANISATIONS.map(({ code }) => code)).size).toBe(ORGANISATIONS.length);
});

test('of each kind exactly one takes what no district decides', () => {
  for (const kind of OrganisationKind.options)
    expect([kind, ofKind(kind).filter(({ isDefault }) => isDefault).length]).toEqual([kind, 1]);
});

test.each(['provider', 'state-corporation'] as const)('every district leads to exactly one %s', (kind) => {
  const performer = kind === 'provider' ? 'office' : 'corporation';
  const districts = ofKind(kind).flatMap(({ code, districts: own }) => own.map((name) => ({ code, name })));
  expect(districts).toHaveLength(16);
  expect(new Set(districts.map(({ name }) => name)).size).toBe(16);
  for (const { code, name } of districts) {
    for (const address of written(name))
      expect(responsibleOrganisation(BY_CODE, { channel: 'portal', performer, address }).code).toBe(code);
  }
});

test('at the 24 centres of the 2008 order each region and district has one, the first where there are two', () => {
  const centres = ofKind('service-centre');
  expect(centres).toHaveLength(24);
  for (const { code, districts } of centres) {
    const responsible = districts.flatMap((name) =>
      written(name).map(
        (address) =>
          responsibleOrganisation(BY_CODE, { channel: 'service-centre', performer: 'corporation', address })
            .code,
      ),
    );
    expect(new Set(responsible)).toEqual(new Set([code.replace(/-2-/, '-1-')]));
  }
});

test.each(['', 'Мәскеу қаласы', 'Алматы қаласы'])(
  '«%s»: somebody takes it, whatever the channel',
  (address) => {
    for (const channel of Channel.options) {
      for (const performer of ['office', 'corporation'] as const) {
        const found = responsibleOrganisation(BY_CODE, { channel, performer, address });
        expect([channel, performer, found.isDefault]).toEqual([channel, performer, true]);
      }
    }
  },
);

test('no word mixes Latin letters with Cyrillic ones', () => {
  const texts = ORGANISATIONS.flatMap(({ name, address, districts }) => [
    ...[name.kk, name.ru, address.kk, address.ru],
    ...districts,
  ]);
  expect(texts.flatMap((text) => findMixedWord(text) ?? [])).toEqual([]);
  expect(texts.filter((text) => /\p{Script=Latin}/u.test(text))).toEqual([]);
});
