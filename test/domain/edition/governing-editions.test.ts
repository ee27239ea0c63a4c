import type { Edition } from '../../../src/domain/edition/edition';
import { channelsOf, governingEditions } from '../../../src/domain/edition/governing-editions';
import { plainDate } from '../../../src/kernel/plain-date';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

const base = fictionalEdition();

function act(id: string, identity: Partial<Edition['edition']>, changes: Partial<Edition> = {}): Edition {
  return { ...base, ...changes, edition: { ...base.edition, ...identity, id } };
}

function repealed(date: string): Partial<Edition['edition']> {
  return { status: 'repealed', repealed_by: { act_ru: 'Приказ', date: plainDate(date) } };
}

test('the ASP certificate takes its rules from the standard and its route from the repealed regulation', () => {
  const standard = seededEdition('asp-certificate@order-279-2015');
  const regulation = seededEdition('asp-certificate@almaty-499-2017');
  for (const channel of ['state-corporation', 'provider', 'portal'] as const) {
    expect(governingEditions([regulation, standard], channel)).toEqual({
      rules: standard,
      route: regulation,
    });
  }
  expect(channelsOf([regulation, standard])).toEqual([
    'state-corporation',
    'provider',
    'rural-akim',
    'portal',
    'employment-centre',
  ]);
});

test('acts in force come first, then those of unknown force, then the one that was repealed last', () => {
  const editions = [
    act('old', repealed('2010-03-30')),
    act('later', repealed('2020-10-20')),
    act('unknown', { status: 'not-stated' }),
    act('current', { status: 'in-force' }),
  ];
  const order = ['current', 'unknown', 'later', 'old'];
  while (editions.length > 0) {
    const { rules } = governingEditions(editions, 'portal');
    expect(rules.edition.id).toBe(order.shift());
    editions.splice(editions.indexOf(rules), 1);
  }
  expect(order).toEqual([]);
});

test('at equal force rules come before a regulation, then the newer act', () => {
  const regulation = act('regulation', {
    kind: 'regulation',
    act: { ...base.edition.act, date: plainDate('2024-06-01') },
  });
  const list = act('list', { kind: 'requirements-list' });
  const newer = act('newer', { act: { ...base.edition.act, date: plainDate('2024-03-01') } });
  expect(governingEditions([regulation, list], 'portal').rules).toBe(list);
  expect(governingEditions([list, newer], 'portal').rules).toBe(newer);
});

test('an edition that does not accept the channel does not govern it', () => {
  const [portal, ...others] = base.channels;
  if (portal === undefined) throw new Error('the fictional service lost its channels');
  const closed = act('closed', {}, { channels: [{ ...portal, accepts: false }, ...others] });
  const open = act('open', repealed('2010-03-30'));
  expect(governingEditions([closed, open], 'portal').rules).toBe(open);
  expect(channelsOf([closed])).toEqual(['provider', 'state-corporation']);
  expect(() => governingEditions([closed], 'portal')).toThrow('channel-does-not-accept');
});

test('the route is the edition itself, else the newest other edition with a process, else none', () => {
  const rules = act('rules', {}, { process: [] });
  const empty = act('empty', repealed('2021-01-01'), { process: [] });
  const older = act('older', repealed('2020-01-01'), {});
  const newer = act('newer', {
    ...repealed('2015-01-01'),
    act: { ...base.edition.act, date: plainDate('2024-03-01') },
  });
  expect(governingEditions([base, newer], 'portal').route).toBe(base);
  expect(governingEditions([rules, empty, older, newer], 'portal')).toEqual({ rules, route: newer });
  expect(governingEditions([rules, empty], 'portal').route).toBeNull();
});
