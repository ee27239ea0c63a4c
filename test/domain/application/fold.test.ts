import { chainEvents } from '../../../src/domain/application/chain-events';
import type { NewEvent } from '../../../src/domain/application/event';
import { eventHash } from '../../../src/domain/application/event-hash';
import { fold } from '../../../src/domain/application/fold';
import { clerkActor, filedEvent, headActor } from '../../support/builders/events';

const AT = new Date('2026-03-17T05:42:00Z');
const SIGNATURE = { way: 'session', documentHash: 'd', evidenceId: null } as const;

const WALK: NewEvent[] = [
  filedEvent({ firstStep: '1' }),
  { type: 'claimed', at: AT, actor: clerkActor(), payload: { workItemId: 'w1', stepKey: '1' } },
  {
    type: 'step-completed',
    at: AT,
    actor: clerkActor(),
    payload: { stepKey: '1', nextStep: '3', note: null },
  },
  {
    type: 'decision-prepared',
    at: AT,
    actor: clerkActor(),
    payload: { stepKey: '3', nextStep: '3-sign', outcome: 'confirmed', groundIds: [], reason: null },
  },
  {
    type: 'decision-returned',
    at: AT,
    actor: headActor(),
    payload: { stepKey: '3-sign', nextStep: '3', reason: 'Тексеріңіз' },
  },
  {
    type: 'decision-prepared',
    at: AT,
    actor: clerkActor(),
    payload: {
      stepKey: '3',
      nextStep: '3-sign',
      outcome: 'not-confirmed',
      groundIds: [],
      reason: 'Төлем жоқ',
    },
  },
  {
    type: 'decision-signed',
    at: AT,
    actor: headActor(),
    payload: {
      stepKey: '3-sign',
      nextStep: '4',
      outcome: 'not-confirmed',
      resultNumber: 'R',
      storageKey: 'k',
      signature: SIGNATURE,
    },
  },
  {
    type: 'result-issued',
    at: AT,
    actor: clerkActor(),
    payload: { stepKey: '4', nextStep: null, resultNumber: 'R' },
  },
];

const chained = (events: readonly NewEvent[]) => chainEvents('case', { lastSeq: 0, lastHash: '' }, events);

describe('fold', () => {
  it('adds the facts of a case up to its present state', () => {
    const state = fold(chained(WALK));
    expect(state.status).toBe('issued');
    expect(state.stepKey).toBeNull();
    expect(state.decision).toMatchObject({
      outcome: 'not-confirmed',
      reason: 'Төлем жоқ',
      returnedReason: null,
    });
    expect(state.resultNumber).toBe('R');
    expect(state.completed.map(({ stepKey }) => stepKey)).toEqual(['1', '3', '3', '3-sign', '4']);
    expect(state.lastSeq).toBe(WALK.length);
  });

  it.each([
    [1, 'in-work', '1', false],
    [2, 'in-work', '1', true],
    [3, 'in-work', '3', false],
    [5, 'in-work', '3', false],
    [7, 'decided', '4', false],
  ])('after %i facts the case is %s at step %s', (count, status, stepKey, isHeld) => {
    const state = fold(chained(WALK.slice(0, count)));
    expect(state).toMatchObject({ status, stepKey });
    expect(state.holder !== null).toBe(isHeld);
  });

  it('keeps what was returned and why until the decision is prepared again', () => {
    expect(fold(chained(WALK.slice(0, 5))).decision?.returnedReason).toBe('Тексеріңіз');
    expect(fold(chained(WALK.slice(0, 6))).decision?.returnedReason).toBeNull();
  });

  it('takes no journal that does not begin with the filing', () => {
    expect(() => fold(chained(WALK.slice(1)))).toThrow('begins with its filing');
  });
});

describe('the chain of hashes', () => {
  it('breaks at the first fact that was changed, moved or left out', () => {
    const events = chained(WALK);
    const isSound = (list: typeof events) =>
      list.every((event, index) => {
        const previousHash = list[index - 1]?.hash ?? '';
        return (
          event.previousHash === previousHash &&
          event.hash === eventHash('case', index + 1, event, previousHash)
        );
      });
    expect(isSound(events)).toBe(true);
    expect(isSound(events.filter((_, index) => index !== 2))).toBe(false);
    expect(isSound(events.map((event) => (event.seq === 4 ? { ...event, at: new Date(0) } : event)))).toBe(
      false,
    );
  });

  it('survives a journey through storage that keeps no order of keys', () => {
    const [event] = chained(WALK);
    if (event === undefined) throw new Error('no event');
    const payload = Object.fromEntries(Object.entries(event.payload).reverse()) as typeof event.payload;
    expect(eventHash('case', 1, Object.assign({ ...event }, { payload }), '')).toBe(event.hash);
  });
});
