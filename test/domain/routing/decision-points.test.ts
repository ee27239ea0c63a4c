import { DecisionPoint } from '../../../src/domain/routing/decision-points';
import { pointsFit } from '../../../src/domain/routing/points-fit';
import { EDITIONS, POINTS, seededEdition } from './read-seeds';

const ROUTES = EDITIONS.flatMap((edition) =>
  (edition.process ?? []).map((process) => ({ edition, process })),
);

describe('the reading of the routes', () => {
  it('covers every route of the first forty editions once', () => {
    const read = POINTS.map((point) => [point.service, point.edition, point.route, point.variant ?? '']).map(
      String,
    );
    const printed = ROUTES.map(({ edition, process }) =>
      String([edition.id, edition.edition.id, process.route, process.variant ?? '']),
    );
    expect(new Set(read).size).toBe(read.length);
    // A route that nobody has read yet, as of an edition that was dropped in, is derived and needs no entry.
    expect(printed.filter((route) => read.includes(route)).length).toBeGreaterThanOrEqual(60);
  });

  it.each(
    POINTS.map((point) => [`${point.service} ${point.edition} ${point.route} ${point.variant ?? ''}`, point]),
  )('fits its route: %s', (_name, point) => {
    const processes = seededEdition(`${point.service}@${point.edition}`).process ?? [];
    const ofRoute = processes.filter((process) => process.route === point.route);
    const printed = ofRoute.find((process) => process.variant === point.variant);
    const process = printed ?? ofRoute.find((each) => each.variant === undefined);
    if (process === undefined) throw new Error('There is no such route');
    if ('not_a_case_route' in point) return expect(printed).toBeDefined();
    expect(pointsFit(point, process.steps)).toBe(true);
    // A variant of our own must say which steps it leaves to the other case.
    expect(printed !== undefined || (point.left_out ?? []).length > 0).toBe(true);
  });

  it('says why a step the act gives to an information system is done by an official', () => {
    const given = POINTS.filter((point) => 'performed_by' in point).map(
      (point) => `${point.service} ${point.route}`,
    );
    expect(given).toEqual(['burial-payment portal', 'burial-payment mobile-proactive']);
  });
});

describe('an entry of the reading', () => {
  const entry = {
    service: 'fictional-aid',
    edition: 'act-1',
    route: 'provider',
    register_at: 1,
    prepare_at: 2,
    sign_at: 3,
    issue_at: 4,
    reason: 'The words of the act',
    proposed: true,
  };

  it('is accepted when its steps stand in order', () => {
    expect(DecisionPoint.safeParse(entry).success).toBe(true);
  });

  it.each([
    ['signing before preparing', { sign_at: 1 }],
    ['issuing before signing', { issue_at: 2 }],
    ['registering at the step that prepares', { register_at: 2 }],
    ['a conditional signature', { only_when: [{ steps: [3], when: 'positive-only', reason: 'no' }] }],
    ['a step of the decision left out', { left_out: [4] }],
    ['a key that does not exist', { signed_at: 3 }],
    ['the claim that the act says so itself', { proposed: false }],
  ])('is refused for %s', (_what, change) => {
    expect(DecisionPoint.safeParse({ ...entry, ...change }).success).toBe(false);
  });
});
