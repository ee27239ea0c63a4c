import type { HearingState } from '../../../src/domain/application/fold-hearing';
import { hearFirst, type WantedDecision } from '../../../src/domain/hearing/hear-first';

const NOW = new Date('2026-03-04T10:00:00Z');
const BEFORE = new Date('2026-03-03T10:00:00Z');
const ON = { isOn: true, days: 2 };
const OFF = { isOn: false, days: 2 };
const refusal: WantedDecision = { polarity: 'negative', outcome: 'refused', groundIds: ['a'] };
const grant: WantedDecision = { polarity: 'positive', outcome: 'assigned', groundIds: [] };
const hearing = (more: Partial<HearingState> = {}): HearingState => ({
  status: 'open',
  outcome: 'refused',
  groundIds: ['a'],
  reason: null,
  openedAt: BEFORE,
  openedBy: { kind: 'portal' },
  days: 2,
  until: new Date('2026-03-05T10:00:00Z'),
  answer: null,
  result: null,
  seq: 3,
  ...more,
});

describe('hearing the applicant before a refusal', () => {
  it.each([
    ['tells them first where the service hears', refusal, null, ON, { kind: 'hear', closes: null }],
    ['goes on where it does not', refusal, null, OFF, { kind: 'go', closes: null }],
    ['never holds a decision in their favour', grant, null, ON, { kind: 'go', closes: null }],
    ['waits until they answer', refusal, hearing(), ON, { kind: 'wait' }],
    ['waits also when it was switched off meanwhile', refusal, hearing(), OFF, { kind: 'wait' }],
    ['waits in the last instant', refusal, hearing({ until: NOW }), ON, { kind: 'wait' }],
    [
      'goes on when the time has passed',
      refusal,
      hearing({ until: BEFORE }),
      ON,
      { kind: 'go', closes: 'kept' },
    ],
    [
      'goes on after the answer',
      refusal,
      hearing({ status: 'answered' }),
      ON,
      { kind: 'go', closes: 'kept' },
    ],
    ['gives way at once to another decision', grant, hearing(), ON, { kind: 'go', closes: 'changed' }],
    [
      'hears again on a new ground',
      { ...refusal, groundIds: ['a', 'b'] },
      hearing({ status: 'answered' }),
      ON,
      { kind: 'hear', closes: 'changed' },
    ],
    [
      'does not hear twice on the same',
      refusal,
      hearing({ status: 'closed' }),
      ON,
      { kind: 'go', closes: null },
    ],
  ] as const)('%s', (_rule, wanted, state, setting, expected) => {
    expect(hearFirst(wanted, state, setting, NOW)).toEqual(expected);
  });
});
