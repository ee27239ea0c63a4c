import { planRoute } from '../../../src/domain/routing/plan-route';
import { RoutePlan, type PlannedStep } from '../../../src/domain/routing/route-plan';
import type { Edition } from '../../../src/domain/edition/edition';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import { expectSoundPlan, walk } from './plan-checks';
import { EDITIONS, POINTS, seededEdition } from './read-seeds';

const CASES = EDITIONS.flatMap((edition) =>
  edition.channels
    .filter((channel) => channel.accepts)
    .map((channel) => [`${edition.id}@${edition.edition.id} ${channel.id}`, edition, channel.id] as const),
);

describe('every edition by every channel that accepts applications', () => {
  it('is a case that can be planned', () => {
    expect(new Set(CASES.map(([, edition]) => edition)).size).toBe(EDITIONS.length);
  });

  it.each(CASES)('%s: a sound plan that is walked to its end', (_name, rules, channel) => {
    const plan = planRoute({ rules, route: null, channel, points: POINTS });
    expectSoundPlan(plan);
    expect(RoutePlan.parse(plan)).toEqual(plan);
    for (const decision of ['positive', 'negative'] as const) {
      const straight = walk(plan, decision);
      const returned = walk(plan, decision, 1);
      expect(new Set(straight).size).toBe(straight.length);
      expect(new Set(returned)).toEqual(new Set(straight));
      expect(returned.length).toBeGreaterThan(straight.length);
      expect(issuesAtTheEnd(plan, straight)).toBe(true);
    }
  });

  it.each(CASES)(
    '%s: the officials of the act and nobody else, unless it has none',
    (_name, rules, channel) => {
      const { source, steps } = planRoute({ rules, route: null, channel, points: POINTS });
      const process = rules.process?.find((each) => each.route === source?.route);
      expect(source === null).toBe(process === undefined);
      for (const step of steps.filter((each) => !each.derived)) {
        expect(process?.steps).toContainEqual(expect.objectContaining({ n: step.n, actor: step.actor }));
      }
    },
  );
});

describe('the ASP certificate', () => {
  const standard = seededEdition('asp-certificate@order-279-2015');
  const regulation = seededEdition('asp-certificate@almaty-499-2017');
  const plan = (channel: Channel): RoutePlan =>
    planRoute({ rules: standard, route: regulation, channel, points: POINTS });

  it.each(['portal', 'provider', 'rural-akim', 'employment-centre'] as const)(
    'by %s: 3 + 5 + 3 + 4 minutes',
    (channel) => {
      expect(plan(channel).source).toEqual({
        service: 'asp-certificate',
        edition: 'almaty-499-2017',
        route: 'provider',
        variant: null,
      });
      expect(plan(channel).steps.map(inShort)).toEqual([
        '1 register specialist 3 minute',
        '2 check specialist 5 minute',
        '3 prepare specialist 3 minute',
        '3-sign sign head',
        '4 issue specialist 4 minute',
      ]);
    },
  );

  it('by the State Corporation: the window, the way there, the office, the way back, the window', () => {
    expect(plan('state-corporation').steps.map(inShort)).toEqual([
      '1 work inspector 15 minute',
      '2 work inspector 1 working-day',
      '3 register specialist 3 minute',
      '4 check specialist 5 minute',
      '5 prepare specialist 3 minute',
      '5-sign sign head',
      '6 work specialist 1 working-day',
      '7 issue corporation-operator 15 minute',
    ]);
  });

  it('says whose signature it is and where the act asks for it', () => {
    expect(plan('portal').steps.find((step) => step.stage === 'sign')).toMatchObject({
      derived: true,
      clause: '5.3, 6.3, 8.3',
      actor: { ru: 'Руководитель услугодателя', kk: 'Көрсетілетін қызметті берушінің басшысы' },
    });
  });

  it('follows the plain default where no regulation is pinned', () => {
    const { source, steps } = planRoute({ rules: standard, route: null, channel: 'portal', points: POINTS });
    expect(source).toBeNull();
    expect(steps.map(inShort)).toEqual([
      'register register specialist',
      'prepare prepare specialist',
      'sign sign head',
      'issue issue specialist',
    ]);
    expect(steps.every((step) => step.derived && step.ruling?.ru.startsWith('Акт не описывает'))).toBe(true);
  });
});

describe('the choice of a route', () => {
  const steps = (name: string, channel: Channel, variant?: string): string[] =>
    planRoute({ rules: seededEdition(name), route: null, channel, variant, points: POINTS }).steps.map(
      inShort,
    );

  it('leaves the Corporation out of a route borrowed for the portal; the portal registers', () => {
    expect(steps('birth-and-childcare-benefit@order-206-2021', 'portal')).toEqual([
      'register register system auto',
      '3 prepare authorised-body 7 working-day',
      '3-sign sign head',
      'issue issue specialist',
    ]);
  });

  it('leaves only the intake out where a medical commission takes the application in', () => {
    expect(steps('disabled-child-carer-benefit@order-206-2021', 'mse-unit')).toEqual([
      'register register system auto',
      '3 prepare authorised-body 7 working-day',
      '3-sign sign head',
      '4 issue corporation-operator',
    ]);
  });

  it('counts the consent to a proactive offer as the registration', () => {
    expect(steps('birth-and-childcare-benefit@order-206-2021', 'mobile-proactive').slice(1, 2)).toEqual([
      '2 register applicant auto',
    ]);
  });

  it('gives the decision of an information system to an official, in its own time', () => {
    expect(steps('burial-payment@order-509-2024', 'portal').filter((step) => !step.endsWith('auto'))).toEqual(
      ['7 prepare specialist 1 working-day', '7-sign sign head', 'issue issue specialist'],
    );
  });

  it('keeps the variants of an act apart, and takes the first when none is named', () => {
    const permit = 'foreign-labour-permit@almaty-499-2017';
    expect(steps(permit, 'portal')).toEqual(steps(permit, 'provider', 'issue'));
    expect(steps(permit, 'portal', 'reissue')).toContain('9 sign head 30 minute');
    expect(steps(permit, 'portal', 'extension')).toContain('8 sign head 3 hour');
    expect(steps(permit, 'portal', 'no-such-variant')).toEqual(steps(permit, 'portal'));
  });

  it('keeps apart two cases that one list of steps of an act serves', () => {
    const plot = 'household-plot-certificate@order-335-2008';
    expect(steps(plot, 'service-centre')).toContain('3 prepare authorised-body 11 working-day');
    expect(steps(plot, 'service-centre', 'akim-office')).toContain('4 prepare authorised-body 5 working-day');
    expect(steps(plot, 'service-centre', 'akim-office')).not.toContain(
      '3 prepare authorised-body 11 working-day',
    );
  });

  it('never takes the shortest time for a limit', () => {
    const permit = seededEdition('foreign-labour-permit@almaty-499-2017');
    const published = planRoute({
      rules: permit,
      route: null,
      channel: 'provider',
      points: POINTS,
    }).steps.find((step) => step.key === '8');
    expect(published).toMatchObject({ limit: null, atLeast: { amount: 3, unit: 'working-day' } });
  });

  it('prefers the regulation, and falls back on the rules when the regulation has no way for the case', () => {
    const rules = seededEdition('child-benefit-under-18@order-335-2008');
    const way = (regulation: Edition, channel: Channel): string | undefined =>
      planRoute({ rules, route: regulation, channel, points: POINTS }).source?.edition;
    expect(way(seededEdition('child-benefit-under-18@almaty-499-2017'), 'provider')).toBe('almaty-499-2017');
    expect(way(seededEdition('asp-certificate@order-279-2015'), 'provider')).toBe('order-335-2008');
  });
});

describe('what the decision changes', () => {
  it('pays only an assigned benefit', () => {
    const plan = planRoute({
      rules: seededEdition('child-benefit-under-18@order-335-2008'),
      route: null,
      channel: 'service-centre',
      points: POINTS,
    });
    expect(walk(plan, 'positive')).toEqual(['2', '3', '6', '6-sign', '7', '9']);
    expect(walk(plan, 'negative')).toEqual(['2', '3', '6', '6-sign', '7']);
  });

  it('goes back to the preparation once when the head returns the draft', () => {
    const plan = planRoute({
      rules: seededEdition('asp-certificate@almaty-499-2017'),
      route: null,
      channel: 'portal',
      points: POINTS,
    });
    expect(walk(plan, 'negative', 1)).toEqual(['1', '2', '3', '3-sign', '3', '3-sign', '4']);
  });
});

function inShort(step: PlannedStep): string {
  const limit = step.limit === null ? [] : [step.limit.amount, step.limit.unit];
  return [step.key, step.stage, step.role, ...limit, ...(step.automatic ? ['auto'] : [])].join(' ');
}

function issuesAtTheEnd(plan: RoutePlan, passed: readonly string[]): boolean {
  const stages = passed.map((key) => plan.steps.find((step) => step.key === key)?.stage);
  return stages.lastIndexOf('issue') > stages.lastIndexOf('sign');
}
