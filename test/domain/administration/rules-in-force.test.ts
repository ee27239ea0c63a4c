import fc from 'fast-check';
import type { DeadlineOverride } from '../../../src/domain/administration/administered-values';
import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import { plannedAfter } from '../../../src/domain/administration/in-force';
import { periodFacts } from '../../../src/domain/administration/period-facts';
import { printedInstead } from '../../../src/domain/administration/printed-instead';
import { deadlineSubject, rulesInForce } from '../../../src/domain/administration/rules-in-force';
import { START_EVENTS, UNITS } from '../../../src/domain/edition/vocabulary';
import { EDITIONS } from '../form/editions';

type Version = AdministeredVersion<'deadline-override'>;

const MINUTE = 60_000;
const START = Date.parse('2026-01-05T04:00:00Z');
const PERIODS = EDITIONS.flatMap(([, edition]) =>
  edition.deadlines.map((deadline) => ({ edition, deadline })),
);

const override: fc.Arbitrary<DeadlineOverride> = fc.record({
  amount: fc.nat(1000),
  unit: fc.constantFrom(...UNITS),
  starts: fc.constantFrom(...START_EVENTS),
  excludesStartDay: fc.boolean(),
  condition: fc.option(fc.record({ kk: fc.constant('шарт'), ru: fc.constant('условие') })),
});

/** Decisions of administrators: each is made after the one before it, and begins when it is made or later. */
const decisions = fc.array(
  fc.record({ value: fc.option(override), wait: fc.nat(500), ahead: fc.nat(2_000) }),
  { minLength: 1, maxLength: 8 },
);

function versionsOf(
  subject: string,
  made: readonly { value: DeadlineOverride | null; wait: number; ahead: number }[],
): Version[] {
  let now = START;
  return made.map(({ value, wait, ahead }, index) => {
    now += (wait + 1) * MINUTE;
    return {
      ...{ seq: String(index + 1), kind: 'deadline-override', subject, version: index + 1, value },
      ...{ effectiveFrom: new Date(now + ahead * MINUTE), madeAt: new Date(now), returnsTo: null },
      ...{ reason: 'жаңа акт', act: { number: '7', date: '2026-01-01', title: '' } },
      ...{ authorId: null, authorName: 'Әкімші' },
    };
  });
}

const period = fc.constantFrom(...PERIODS);
const instant = fc.nat(10_000).map((minutes) => new Date(START + minutes * MINUTE));

test('nothing that an administrator decides changes what held before the decision was made', () => {
  fc.assert(
    fc.property(period, decisions, instant, ({ edition, deadline }, made, at) => {
      const all = versionsOf(deadlineSubject(edition, deadline.id), made);
      const known = all.filter(({ madeAt }) => madeAt <= at);
      expect(rulesInForce(edition, all, at)).toEqual(rulesInForce(edition, known, at));
    }),
  );
});

test('what holds is the last word among those that have begun, or what is printed', () => {
  fc.assert(
    fc.property(period, decisions, instant, ({ edition, deadline }, made, at) => {
      const all = versionsOf(deadlineSubject(edition, deadline.id), made);
      const last = all.findLast(({ effectiveFrom }) => effectiveFrom <= at);
      const held = rulesInForce(edition, all, at).deadlines.find(({ id }) => id === deadline.id);
      expect(held && periodFacts(held)).toEqual(last?.value ?? periodFacts(deadline));
    }),
  );
});

test('one decision leaves every other period, and the printed edition itself, as they are', () => {
  fc.assert(
    fc.property(period, override, ({ edition, deadline }, value) => {
      const before = JSON.stringify(edition);
      const [version] = versionsOf(deadlineSubject(edition, deadline.id), [{ value, wait: 0, ahead: 0 }]);
      if (version === undefined) throw new Error('No version');
      const held = rulesInForce(edition, [version], version.effectiveFrom);
      const other = ({ id }: { id: string }) => id !== deadline.id;
      expect(held.deadlines.filter(other)).toEqual(edition.deadlines.filter(other));
      expect(JSON.stringify(edition)).toBe(before);
    }),
  );
});

test('an amended period keeps its name, channels and clause, names its act, and remembers what is printed', () => {
  fc.assert(
    fc.property(period, override, ({ edition, deadline }, value) => {
      const [version] = versionsOf(deadlineSubject(edition, deadline.id), [{ value, wait: 0, ahead: 0 }]);
      if (version === undefined) throw new Error('No version');
      const held = rulesInForce(edition, [version], version.effectiveFrom).deadlines.find(
        ({ id }) => id === deadline.id,
      );
      if (held === undefined) throw new Error('The period is gone');
      const { label, channels, clause } = deadline;
      expect(held).toMatchObject({ label, channels, clause });
      expect(held).toMatchObject({ amendment: { act: { number: '7' }, printed: deadline } });
      const [was, is, instead] = [periodFacts(deadline), periodFacts(held), printedInstead(held)];
      expect('limit' in instead).toBe(was.amount !== is.amount || was.unit !== is.unit);
      expect('starts' in instead).toBe(was.starts !== is.starts);
      expect('excludesStartDay' in instead).toBe(was.excludesStartDay !== is.excludesStartDay);
      expect('condition' in instead).toBe(JSON.stringify(was.condition) !== JSON.stringify(is.condition));
    }),
  );
});

test('what is planned begins later, and what a later decision overtakes is planned no more', () => {
  fc.assert(
    fc.property(decisions, instant, (made, at) => {
      const all = versionsOf('service@edition/period', made);
      for (const one of plannedAfter(all, at)) {
        expect(one.effectiveFrom > at).toBe(true);
        const overtaken = all.some(
          ({ version, effectiveFrom }) => version > one.version && effectiveFrom <= one.effectiveFrom,
        );
        expect(overtaken).toBe(false);
      }
    }),
  );
});
