import { DeadlineOverride } from '../../../src/domain/administration/administered-values';
import { amendedEntries } from '../../../src/domain/administration/amended-entries';
import { differenceOf } from '../../../src/domain/administration/difference';
import { periodFacts } from '../../../src/domain/administration/period-facts';
import { EDITIONS } from '../form/editions';

const PERIODS = EDITIONS.flatMap(([, { deadlines }]) => deadlines);

test('every printed period with a length fits the shape of an amendment, so that it can be returned to', () => {
  const facts = PERIODS.map(periodFacts).filter(({ amount }) => amount !== null);
  expect(facts.length).toBeGreaterThan(300);
  for (const one of facts) expect(differenceOf(one, DeadlineOverride.parse(one))).toEqual([]);
});

test('what an act does not say is said as not stated', () => {
  const [first] = PERIODS;
  if (first === undefined) throw new Error('No periods');
  const { starts: _starts, excludes_start_day: _excludes, condition: _condition, ...bare } = first;
  expect(periodFacts(bare)).toMatchObject({ starts: 'not-stated', excludesStartDay: false, condition: null });
});

test('a period that holds as printed needs no explanation', () => {
  expect(amendedEntries(PERIODS)).toEqual([]);
});
