import { automaticAct, type AutomaticSituation } from '../../../src/domain/checks/automatic-act';
import type { CheckResult } from '../../../src/domain/checks/check-result';
import type { StraightThroughRule } from '../../../src/domain/checks/straight-through';

const RULE: StraightThroughRule = {
  edition: 'burial-payment@order-509-2024',
  channels: ['portal'],
  also: [],
  refusal: 'decision-data-missing-or-incorrect',
  clause: '19-1',
  proposed: false,
};
const result = (changes: Partial<CheckResult>): CheckResult => ({
  ...{ check: 'c', judge: 'j', verdict: 'passed', reason: 'r', facts: {}, registry: null },
  ...{ at: '2026-11-16T05:00:00Z', clause: '1', consequence: 'clerk', ground: null, ...changes },
});
const WELL: AutomaticSituation = {
  results: [result({})],
  rule: RULE,
  right: {
    ...{ rule: 'window', appliedOn: '2026-11-16', eventDay: '2026-10-20', eventFrom: 'registry' },
    ...{ bound: null, firstDay: '2026-10-20', lastDay: null, lapsed: false, clause: null, proposed: false },
  },
  amount: {
    ...{ amount: '6790250', frequency: 'once', indicator: { kk: 'АЕК', ru: 'МРП' } },
    ...{ value: '4325', times: '15.7', since: '2026-01-01' },
  },
};
const intake = result({ verdict: 'failed', consequence: 'refuse-intake', ground: 'g' });
const wrong = result({ verdict: 'failed', consequence: 'refuse-service', ground: 'g' });
const silent = result({ verdict: 'not-known', reason: 'registry-silent', registry: 'zags' });
const unclear = result({ verdict: 'failed', consequence: 'clerk' });

describe('what a system does with a case by itself', () => {
  it.each([
    ['assigns when everything is confirmed', {}, { kind: 'assign', firstDay: '2026-10-20' }],
    ['leaves what the act gives to people', { rule: undefined }, { kind: 'leave' }],
    [
      'accepts nothing that fails a check of the application',
      { results: [intake, silent] },
      { kind: 'refuse-intake', ground: 'g' },
    ],
    [
      'accepts nothing of the kind also where people decide',
      { results: [intake], rule: undefined },
      { kind: 'refuse-intake' },
    ],
    [
      'refuses for data of the decision that are wrong',
      { results: [wrong] },
      { kind: 'refuse-service', ground: RULE.refusal },
    ],
    [
      'leaves a failure to people that the act lets no system refuse',
      { results: [unclear, wrong] },
      { kind: 'stop', stop: { cause: 'unclear' } },
    ],
    [
      'waits while a registry is silent',
      { results: [silent] },
      { kind: 'stop', stop: { cause: 'waiting', registries: ['zags'] } },
    ],
    [
      'stops where no registry can tell',
      { results: [silent, result({ verdict: 'not-known', reason: 'no-record' })] },
      { kind: 'stop', stop: { cause: 'unclear' } },
    ],
    ['stops where no sum is known', { amount: null }, { kind: 'stop', stop: { cause: 'no-amount' } }],
    ['stops where no first day is known', { right: null }, { kind: 'stop', stop: { cause: 'no-first-day' } }],
  ] as const)('%s', (_rule, changes, act) => {
    expect(automaticAct({ ...WELL, ...changes })).toMatchObject(act);
  });
});
