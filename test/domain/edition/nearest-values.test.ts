import { nearestValues } from '../../../src/domain/edition/nearest-values';
import { CHANNELS, START_EVENTS } from '../../../src/domain/edition/vocabulary';

test.each([
  ['portl', CHANNELS, 'portal'],
  ['state-corp', CHANNELS, 'state-corporation'],
  ['submision', START_EVENTS, 'submission'],
  ['previous_step', START_EVENTS, 'previous-step'],
])('%s is taken for a misspelling', (value, allowed, expected) => {
  expect(nearestValues(value, allowed)).toContain(expected);
});

test('at most three, the nearest first', () => {
  expect(nearestValues('abc', ['xyz', 'abd', 'abcd', 'ab', 'abc'])).toEqual(['abc', 'abd', 'abcd']);
});
