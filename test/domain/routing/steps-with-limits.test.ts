import { planRoute } from '../../../src/domain/routing/plan-route';
import { stepsWithLimits } from '../../../src/domain/routing/steps-with-limits';
import { POINTS, seededEdition } from './read-seeds';

const timed = (name: string): unknown[] =>
  stepsWithLimits(
    planRoute({ rules: seededEdition(name), route: null, channel: 'portal', points: POINTS }),
  ).map(({ step, limit, sharedWith }) => [step.key, limit?.amount ?? null, sharedWith]);

describe('the limits of the steps', () => {
  it('shows that the signature lies within the time of the step it is a part of', () => {
    expect(timed('asp-certificate@almaty-499-2017')).toEqual([
      ['1', 3, null],
      ['2', 5, null],
      ['3', 3, null],
      ['3-sign', 3, '3'],
      ['4', 4, null],
    ]);
  });

  it('gives steps that no act describes no time', () => {
    expect(timed('asp-certificate@order-279-2015')).toEqual([
      ['register', null, null],
      ['prepare', null, null],
      ['sign', null, null],
      ['issue', null, null],
    ]);
  });
});
