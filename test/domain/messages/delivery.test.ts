import {
  afterTry,
  DELIVERY_REASONS,
  isTheOnlyWay,
  MOST_TRIES,
  stateOfParts,
  type PartState,
} from '../../../src/domain/messages/delivery';

const part = (state: PartState['state'], round = 1): PartState => ({ round, state, reason: null });

describe('after a try', () => {
  test('what was taken is sent', () => {
    expect(afterTry({ kind: 'accepted' }, { tries: 1, recognisesRepeats: false }).status).toBe('sent');
  });

  test.each(['busy', 'unreachable'] as const)('«%s» is tried again until the tries are spent', (reason) => {
    const way = { recognisesRepeats: false };
    const outcome = { kind: 'rejected', reason } as const;
    expect(afterTry(outcome, { ...way, tries: 1 })).toEqual({ status: 'waiting', reason, again: true });
    const last = afterTry(outcome, { ...way, tries: MOST_TRIES });
    expect(last).toEqual({ status: 'undeliverable', reason, again: false });
  });

  test.each(['number', 'text', 'account'] as const)('«%s» is not tried again', (reason) => {
    const next = afterTry({ kind: 'rejected', reason }, { tries: 1, recognisesRepeats: true });
    expect(next).toEqual({ status: 'rejected', reason, again: false });
  });

  test.each(DELIVERY_REASONS)(
    'an unknown fate («%s») is repeated only where repeats are recognised',
    (reason) => {
      const outcome = { kind: 'unknown', reason } as const;
      expect(afterTry(outcome, { tries: 1, recognisesRepeats: false })).toEqual({
        ...{ status: 'perhaps-sent', reason, again: false },
      });
      expect(afterTry(outcome, { tries: 1, recognisesRepeats: true }).again).toBe(true);
      expect(afterTry(outcome, { tries: MOST_TRIES, recognisesRepeats: true }).status).toBe('perhaps-sent');
    },
  );
});

describe('receipts', () => {
  test.each<[string, PartState[], number, string]>([
    ['all parts have arrived', [part('delivered'), part('delivered')], 1, 'delivered'],
    ['one part is on its way', [part('delivered'), part('sent')], 1, 'sent'],
    ['one part is lost', [part('delivered'), part('undeliverable')], 1, 'undeliverable'],
    ['one part was refused', [part('rejected'), part('sent')], 1, 'rejected'],
    [
      'the round before was lost, this one is on its way',
      [part('undeliverable'), part('sent', 2)],
      2,
      'sent',
    ],
    ['the round before arrives after all', [part('delivered'), part('sent', 2)], 2, 'delivered'],
    ['nothing was said yet', [], 1, 'sent'],
  ])('%s', (_what, parts, round, status) => expect(stateOfParts(parts, round).status).toBe(status));
});

describe('a message of unknown fate', () => {
  test.each([
    [[], true],
    [[{ channel: 'cabinet', status: 'sent' as const }], false],
    [[{ channel: 'cabinet', status: 'read' as const }], false],
    [[{ channel: 'email', status: 'delivered' as const }], false],
    [[{ channel: 'email', status: 'rejected' as const }], true],
    [[{ channel: 'email', status: 'perhaps-sent' as const }], true],
  ])('beside %j is the only way: %j', (others, expected) => expect(isTheOnlyWay(others)).toBe(expected));
});
