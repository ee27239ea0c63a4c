import fc from 'fast-check';
import type { Edition } from '../../../src/domain/edition/edition';
import type { ProcessRoute, ProcessStep } from '../../../src/domain/edition/process';
import { CHANNELS, ROUTE_VARIANTS, STEP_ROLES, UNITS } from '../../../src/domain/edition/vocabulary';
import { DecisionPoint } from '../../../src/domain/routing/decision-points';
import { planRoute, type RouteRequest } from '../../../src/domain/routing/plan-route';
import { stepPerformer } from '../../../src/domain/routing/step-performer';
import { expectSoundPlan, walk } from './plan-checks';
import { plainDate } from '../../../src/kernel/plain-date';

const WORDS = { kk: 'Әрекет', ru: 'Действие' };

const BASE: Edition = {
  id: 'fictional-aid',
  title: { ...WORDS, en: 'Fictional aid' },
  family: 'social-support',
  edition: {
    id: 'act-1',
    kind: 'standard',
    source: { file: 'act.txt', lines: [1, 2], annex: 'none' },
    act: { title_kk: 'Акт', title_ru: 'Акт', issuer_ru: 'Орган', number: '1', date: plainDate('2024-01-01') },
    status: 'in-force',
    territory: null,
  },
  provider: WORDS,
  channels: [{ id: 'provider', accepts: true, issues_result: true, clause: '1' }],
  mode: { values: ['paper'], clause: '1' },
  result: { title: WORDS, kind: 'decision', outcomes: [], delivery: ['paper'], clause: '1' },
  deadlines: [],
  documents: [],
  forms: [],
};

const step = fc.record({
  role: fc.constantFrom(...STEP_ROLES),
  limit: fc.option(fc.record({ amount: fc.nat(30), unit: fc.constantFrom(...UNITS) })),
  bound: fc.constantFrom('max' as const, 'min' as const),
});

const process: fc.Arbitrary<ProcessRoute> = fc
  .record({
    route: fc.constantFrom(...CHANNELS),
    variant: fc.option(fc.constantFrom(...ROUTE_VARIANTS)),
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  })
  .map(({ route, variant, steps }) => ({
    route,
    ...(variant === null ? {} : { variant }),
    steps: steps.map(({ role, limit, bound }, index): ProcessStep => ({
      n: index + 1,
      role,
      actor: WORDS,
      action: WORDS,
      clause: String(index + 1),
      bound,
      ...limit,
    })),
  }));

const edition: fc.Arbitrary<Edition> = fc
  .array(process, { maxLength: 4 })
  .map((routes) => ({ ...BASE, process: routes }));

const number = fc.integer({ min: 1, max: 14 });

/** Readings that may or may not fit their route. */
const point: fc.Arbitrary<DecisionPoint> = fc
  .record({
    route: fc.constantFrom(...CHANNELS),
    numbers: fc.tuple(number, number, number, number).map((all) => all.toSorted((a, b) => a - b)),
    left_out: fc.array(number, { maxLength: 2 }),
    called: fc.array(number, { maxLength: 3 }),
    when: fc.constantFrom('positive-only', 'negative-only', 'called-in'),
  })
  .map(({ route, numbers: [register_at, prepare_at, sign_at, issue_at], left_out, called, when }) =>
    DecisionPoint.safeParse({
      service: BASE.id,
      edition: BASE.edition.id,
      route,
      register_at,
      prepare_at,
      sign_at,
      issue_at,
      left_out,
      only_when: [{ steps: called, when, reason: 'random' }],
      reason: 'random',
      proposed: true,
    }),
  )
  .filter((parsed) => parsed.success)
  .map((parsed) => DecisionPoint.parse(parsed.data));

const request: fc.Arbitrary<RouteRequest> = fc.record({
  rules: edition,
  route: fc.option(edition),
  channel: fc.constantFrom(...CHANNELS),
  variant: fc.option(fc.constantFrom(...ROUTE_VARIANTS), { nil: undefined }),
  points: fc.array(point, { maxLength: 5 }),
});

describe('any route whatever', () => {
  it('gives a sound plan, and every walk through it ends', () => {
    fc.assert(
      fc.property(request, fc.constantFrom('positive', 'negative'), fc.nat(3), (asked, decision, returns) => {
        const plan = planRoute(asked);
        expectSoundPlan(plan);
        const passed = walk(plan, decision, returns);
        expect(passed.filter((key) => key === signatureOf(plan.steps))).toHaveLength(returns + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is followed by a case of its channel as soon as one official stands in it', () => {
    fc.assert(
      fc.property(process, fc.nat(12), (drawn, place) => {
        const official: ProcessStep = { n: 1, role: 'specialist', actor: WORDS, action: WORDS, clause: '1' };
        const steps = drawn.steps
          .toSpliced(place, 0, official)
          .map((each, index) => ({ ...each, n: index + 1 }));
        const rules = { ...BASE, process: [{ ...drawn, steps }] };
        const plan = planRoute({ rules, route: null, channel: drawn.route, points: [] });
        expect(plan.source).toMatchObject({ service: BASE.id, edition: 'act-1', route: drawn.route });
        expect(plan.steps.filter((each) => each.key === String(each.n))).toHaveLength(steps.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives way to the plain default when no official stands in it', () => {
    fc.assert(
      fc.property(process, (drawn) => {
        const steps = drawn.steps.filter(({ role }) => stepPerformer(role) !== 'office');
        const rules = { ...BASE, process: [{ ...drawn, steps }] };
        const plan = planRoute({ rules, route: null, channel: drawn.route, points: [] });
        expect(plan.source).toBeNull();
        expect(plan.steps.map((each) => each.key)).toEqual(['register', 'prepare', 'sign', 'issue']);
      }),
      { numRuns: 100 },
    );
  });
});

function signatureOf(steps: readonly { readonly key: string; readonly stage: string }[]): string | undefined {
  return steps.find(({ stage }) => stage === 'sign')?.key;
}
