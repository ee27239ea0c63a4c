import { firstStep, nextStep, type RouteStop } from '../../../src/domain/routing/advance';
import { derivedStep } from '../../../src/domain/routing/derived-step';
import { DomainError } from '../../../src/kernel/domain-error';

const stop = (key: string, stage: RouteStop['stage'], change: Partial<RouteStop> = {}): RouteStop => ({
  key,
  stage,
  performer: 'office',
  when: 'always',
  ...change,
});

const PLAN = {
  steps: [
    stop('1', 'work', { performer: 'automatic' }),
    stop('2', 'register'),
    stop('3', 'work', { when: 'called-in' }),
    stop('4', 'prepare'),
    stop('4-sign', 'sign'),
    stop('5', 'work', { when: 'positive-only' }),
    stop('6', 'work', { when: 'negative-only' }),
    stop('7', 'issue'),
    stop('8', 'work', { when: 'called-in' }),
  ],
};

const after = (
  key: string,
  ...[decision, calledIn]: ['none' | 'positive' | 'negative', string[]?]
): string => {
  const next = nextStep(PLAN, key, { kind: 'completed', decision, ...(calledIn ? { calledIn } : {}) });
  return next.kind === 'end' ? 'end' : next.step.key;
};

describe('the way of a case along its plan', () => {
  it('begins with the first step that is somebody’s work', () => {
    expect(firstStep(PLAN).key).toBe('2');
  });

  it('skips what is done only on a special occasion, unless an official takes it in', () => {
    expect(after('2', 'none')).toBe('4');
    expect(after('2', 'none', ['3'])).toBe('3');
    expect(after('7', 'positive')).toBe('end');
    expect(after('7', 'positive', ['8'])).toBe('8');
  });

  it('parts after the signature: what follows a grant, what follows a refusal', () => {
    expect(after('4-sign', 'positive')).toBe('5');
    expect(after('4-sign', 'negative')).toBe('6');
    expect(after('5', 'positive')).toBe('7');
    expect(after('6', 'negative')).toBe('7');
    expect(after('4-sign', 'none')).toBe('7');
  });

  it('never goes back to a step by calling it in', () => {
    expect(after('4-sign', 'negative', ['3'])).toBe('6');
  });

  it('returns from the signature to the preparation', () => {
    expect(nextStep(PLAN, '4-sign', { kind: 'returned' })).toMatchObject({
      kind: 'step',
      step: { key: '4' },
    });
  });

  it.each(['2', '4', '7'])('refuses a return from step %s', (key) => {
    expect(() => nextStep(PLAN, key, { kind: 'returned' })).toThrow(
      new DomainError('return-only-from-signature'),
    );
  });

  it('refuses a step of another plan', () => {
    expect(() => after('99', 'none')).toThrow(new DomainError('step-not-in-plan'));
  });

  it('refuses a plan without work', () => {
    expect(() => firstStep({ steps: [] })).toThrow(new DomainError('plan-without-work'));
  });

  it('gives back the step in the shape of the plan that it was asked about', () => {
    const steps = [derivedStep('prepare'), derivedStep('sign')];
    const next = nextStep({ steps }, 'prepare', { kind: 'completed', decision: 'positive' });
    expect(next).toEqual({ kind: 'step', step: steps[1] });
  });
});
