import { dayKind } from '../../../src/domain/calendar/day-kind';
import { channelSchedule, providerSchedule } from '../../../src/domain/deadline/edition-schedule';
import { overallDue } from '../../../src/domain/deadline/overall-due';
import { findOverallTerm, type OverallTerm } from '../../../src/domain/deadline/overall-term';
import { routeSteps } from '../../../src/domain/deadline/route-steps';
import { sumOfPeriods } from '../../../src/domain/deadline/sum-of-periods';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { plainDate } from '../../../src/kernel/plain-date';
import { calendars, local, onTheClock } from './cases';
import { edition, editions, overallTerms } from './editions';

const FILED = local('2026-03-19 10:00');

function term(key: string, channel: Channel): OverallTerm {
  const found = findOverallTerm(edition(key), channel, overallTerms);
  if (found === undefined) throw new Error(`No term for ${key} by ${channel}`);
  return found;
}

function due(key: string, channel: Channel, found = term(key, channel), filedAt = FILED) {
  const schedule = providerSchedule(edition(key));
  return overallDue(found, { filedAt, schedule, intake: channelSchedule(edition(key), channel), calendars });
}

/** Parts of each alternative, e.g. `7 working-day`. */
function length({ alternatives }: OverallTerm): string[] {
  return alternatives.map(({ parts }) => parts.map(({ amount, unit }) => `${amount} ${unit}`).join(' + '));
}

const everyWay = [...editions].flatMap(([key, { channels }]) =>
  channels.filter(({ accepts }) => accepts).map(({ id }) => [key, id] as const),
);

describe('overall terms of the acts', () => {
  test('there are 40 editions', () => {
    expect(editions.size).toBe(40);
  });

  test.each(everyWay)('%s by %s has a term and a due date', (key, channel) => {
    const { due: end, trace } = due(key, channel);
    expect(end.getTime()).toBeGreaterThan(FILED.getTime());
    expect(trace.at(-1)).toMatchObject({ code: 'due', at: end.toISOString() });
    const day = plainDate(onTheClock(end).slice(0, 10));
    expect(dayKind(calendars[6], day).working || dayKind(calendars[5], day).working).toBe(true);
  });

  test.each([
    ['birth-and-childcare-benefit@order-206-2021', 'state-corporation', ['7 working-day'], false],
    ['birth-and-childcare-benefit@order-206-2021', 'portal', ['7 working-day'], false],
    ['disabled-child-carer-benefit@order-206-2021', 'provider', ['7 working-day'], false],
    ['disability-allowance@order-509-2024', 'portal', ['7 working-day'], false],
    ['burial-payment@order-509-2024', 'state-corporation', ['3 working-day'], false],
    ['burial-payment@order-509-2024', 'portal', ['1 working-day'], false],
    ['asp-certificate@order-279-2015', 'portal', ['15 minute'], false],
    ['asp-certificate@order-279-2015', 'rural-akim', ['15 minute'], false],
    ['child-benefit-under-18@order-335-2008', 'service-centre', ['10 day'], false],
    ['death-certificate@order-335-2008', 'service-centre', ['5 day'], false],
    ['rural-specialist-fuel-aid@order-335-2008', 'service-centre', ['15 calendar-day'], false],
    [
      'household-plot-certificate@order-335-2008',
      'service-centre',
      ['11 working-day', '5 working-day'],
      false,
    ],
    ['preschool-registration@order-335-2008', 'service-centre', ['2 working-day'], true],
    ['asp-certificate@almaty-499-2017', 'provider', ['15 minute'], true],
    ['asp-certificate@almaty-499-2017', 'state-corporation', ['2 working-day'], true],
    ['child-benefit-under-18@almaty-499-2017', 'provider', ['7 working-day'], true],
    ['wheelchairs@almaty-499-2017', 'provider', ['10 working-day'], true],
    ['employment-referral@almaty-499-2017', 'portal', ['20 minute'], true],
    ['semipalatinsk-compensation@almaty-499-2017', 'provider', ['2 working-day + 25 day'], true],
    ['foreign-labour-permit@almaty-499-2017', 'provider', ['14 working-day'], true],
  ] as const)('%s by %s: %s', (key, channel, parts, derived) => {
    const found = term(key, channel);
    expect(length(found)).toEqual(parts);
    expect(found.alternatives[0].derived).toBe(derived);
  });

  test('child-birth benefit at the State Corporation: the end of 2 April 2026', () => {
    expect(onTheClock(due('birth-and-childcare-benefit@order-206-2021', 'state-corporation').due)).toBe(
      '2026-04-02 18:30',
    );
  });

  test('ASP certificate: 15 minutes, but through the Corporation the longer way of the papers', () => {
    const key = 'asp-certificate@order-279-2015';
    expect(onTheClock(due(key, 'portal').due)).toBe('2026-03-19 10:15');
    expect(onTheClock(due(key, 'provider').due)).toBe('2026-03-19 10:15');
    const steps = routeSteps(edition('asp-certificate@almaty-499-2017'), 'state-corporation');
    const both = findOverallTerm(edition(key), 'state-corporation', overallTerms, steps);
    if (both === undefined) throw new Error('No term');
    expect(length(both)).toEqual(['15 minute', '2 working-day']);
    const end = due(key, 'state-corporation', both);
    expect(onTheClock(end.due)).toBe('2026-03-26 18:30');
    expect(end.trace.map(({ code }) => code).slice(-4)).toEqual([
      'derived-from-route',
      'proposed',
      'longer-of',
      'due',
    ]);
    expect(end.trace).toContainEqual({
      code: 'longer-of',
      at: ['2026-03-19T05:15:00.000Z', '2026-03-26T13:30:00.000Z'],
    });
  });

  test('a chain of periods is one explanation: one start, one end', () => {
    const { due: end, trace } = due('semipalatinsk-compensation@almaty-499-2017', 'provider');
    const codes = trace.map(({ code }) => code);
    expect(onTheClock(end)).toBe('2026-04-20 18:30');
    expect(codes.filter((code) => code === 'period')).toHaveLength(2);
    expect(codes.filter((code) => code === 'started')).toHaveLength(1);
    expect(codes.filter((code) => code === 'due')).toHaveLength(1);
    expect(codes).toContain('kind-of-day-not-stated');
  });

  test('a term that the act counts from a later event is promised from the filing, and it is said', () => {
    expect(due('unemployed-certificate@order-335-2008', 'service-centre').trace[1]).toEqual({
      code: 'counted-from-filing',
      insteadOf: 'registration-as-unemployed',
    });
  });

  test('what people do step by step runs by their hours, also when it came through the portal at night', () => {
    const key = 'employment-referral@almaty-499-2017';
    const night = local('2026-03-19 23:00');
    expect(onTheClock(due(key, 'portal', term(key, 'portal'), night).due)).toBe('2026-03-20 09:20');
  });

  test('proactive service counts from the consent', () => {
    for (const key of ['disability-allowance@order-509-2024', 'birth-and-childcare-benefit@order-206-2021']) {
      expect(term(key, 'mobile-proactive').alternatives[0].startEvent).toBe('consent');
    }
  });

  test('an edition without any period has no term', () => {
    const silent = { ...edition('asp-certificate@order-279-2015'), deadlines: [] };
    expect(findOverallTerm({ ...silent, id: 'silent' }, 'portal', overallTerms)).toBeUndefined();
  });

  test('every line of the table names an edition, its channels and its deadlines', () => {
    for (const { edition: key, channels, alternatives } of overallTerms.terms) {
      const { channels: ways, deadlines } = edition(key);
      expect(ways.map(({ id }) => id)).toEqual(expect.arrayContaining(channels));
      expect(deadlines.map(({ id }) => id)).toEqual(expect.arrayContaining(alternatives.flat()));
    }
  });
});

describe('sumOfPeriods', () => {
  const clause = '5';

  test('minutes alone stay minutes', () => {
    expect(
      sumOfPeriods([
        { amount: 5, unit: 'minute', clause },
        { amount: 1, unit: 'hour', clause: '6' },
      ]),
    ).toEqual([{ amount: 65, unit: 'minute', clause: '5; 6' }]);
  });

  test('beside days they run inside them, but eight hours make a day', () => {
    const day = { amount: 1, unit: 'working-day', clause } as const;
    expect(sumOfPeriods([day, { amount: 479, unit: 'minute', clause: '6' }])).toEqual([day]);
    expect(sumOfPeriods([day, { amount: 8, unit: 'hour', clause: '6' }])).toEqual([{ ...day, amount: 2 }]);
  });

  test('steps without a limit add nothing', () => {
    expect(sumOfPeriods([{ clause }, { amount: null, unit: 'day', clause }])).toEqual([]);
  });
});
