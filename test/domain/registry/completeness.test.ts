import {
  COMPLETE_FROM,
  isRecordConfirming,
  judgeAbsence,
  type CivilAct,
} from '../../../src/domain/registry/completeness';
import { addDays, plainDate } from '../../../src/kernel/plain-date';

const DATED: readonly (readonly [CivilAct, string])[] = [
  ['birth', '2007-08-13'],
  ['marriage', '2008-06-01'],
  ['death', '2008-05-01'],
];

describe.each(DATED)('the records of a %s, complete from %s on', (act, day) => {
  const from = plainDate(day);

  test('are complete from the day that the act names', () => {
    expect(COMPLETE_FROM[act]).toBe(from);
  });

  test('say that nothing exists only of a fact of that day or later', () => {
    expect(judgeAbsence(act, { happenedOn: addDays(from, -1) })).toBe('cannot-tell');
    expect(judgeAbsence(act, { happenedOn: from })).toBe('absent');
    expect(judgeAbsence(act, { happenedOn: addDays(from, 1), country: 'KAZ' })).toBe('absent');
    expect(judgeAbsence(act, { happenedOn: plainDate('1990-01-01') })).toBe('cannot-tell');
  });

  test('cannot tell of a fact abroad, or of one without a day', () => {
    expect(judgeAbsence(act, { happenedOn: plainDate('2020-01-01'), country: 'RUS' })).toBe('cannot-tell');
    expect(judgeAbsence(act, {})).toBe('cannot-tell');
    expect(judgeAbsence(act, { country: 'KAZ' })).toBe('cannot-tell');
  });

  test('spare the paper when they were made in Kazakhstan from that day on', () => {
    expect(isRecordConfirming(act, { registeredOn: from, country: 'KAZ' })).toBe(true);
    expect(isRecordConfirming(act, { registeredOn: addDays(from, -1), country: 'KAZ' })).toBe(false);
    expect(isRecordConfirming(act, { registeredOn: from, country: 'TUR' })).toBe(false);
  });
});

test.each(['divorce', 'name-change'] as const)(
  'no day is named for a %s: its absence never says anything',
  (act) => {
    expect(judgeAbsence(act, { happenedOn: plainDate('2026-01-01'), country: 'KAZ' })).toBe('cannot-tell');
    expect(isRecordConfirming(act, { registeredOn: plainDate('1999-01-01'), country: 'KAZ' })).toBe(true);
  },
);
