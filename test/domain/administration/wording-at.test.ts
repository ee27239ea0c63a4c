import type { AdministeredVersion } from '../../../src/domain/administration/administered-version';
import { wordingAt } from '../../../src/domain/administration/wording-at';

const WORDS = { kk: 'жаңа', ru: 'новое' };
const VALUE = { subject: WORDS, text: WORDS, short: WORDS };
const at = (hour: number) => new Date(Date.UTC(2026, 2, 17, hour));

function version(
  number: number,
  hour: number,
  value: typeof VALUE | null,
  subject = 'filed',
): AdministeredVersion<'message-wording'> {
  const made = { effectiveFrom: at(hour), madeAt: at(0), authorId: 'a', authorName: 'A' };
  const rest = { seq: String(number), reason: 'r', act: null, returnsTo: null };
  return { kind: 'message-wording', subject, version: number, value, ...made, ...rest };
}

const VERSIONS = [version(1, 5, VALUE), version(2, 9, null), version(1, 1, VALUE, 'refused')];

it.each([
  ['before the decision holds', 4, null],
  ['at its instant', 5, VALUE],
  ['until it is withdrawn', 8, VALUE],
  ['afterwards', 9, null],
])('a message has the words of its own time: %s', (_when, hour, expected) => {
  expect(wordingAt(VERSIONS, 'filed', at(hour))).toEqual(expected);
});

it('has no words of another message', () => {
  expect(wordingAt(VERSIONS, 'result-issued', at(20))).toBeNull();
});
