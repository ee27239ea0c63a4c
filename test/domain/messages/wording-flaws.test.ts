import { TOLD_FACTS } from '../../../src/domain/messages/facts';
import { fillWording } from '../../../src/domain/messages/fill-wording';
import { wordingFlaws } from '../../../src/domain/messages/wording-flaws';
import { LANGUAGES } from '../../../src/kernel/language';
import { MOST_SMS, shortLength } from '../../../src/use-cases/administration/message-example';
import { standardWording } from '../../../src/web/text/message-words';

const GOOD = standardWording('filed');
const short = (kk: string) => ({ ...GOOD, short: { ...GOOD.short, kk } });

describe('the portal’s own words', () => {
  it.each(TOLD_FACTS)('of %s have every variable that they must have, and no other', (fact) => {
    expect(wordingFlaws(fact, standardWording(fact))).toEqual([]);
  });

  it.each(TOLD_FACTS)('of %s are short enough to be sent', (fact) => {
    for (const language of LANGUAGES) {
      const { segments } = shortLength(standardWording(fact), language, 'https://jardem.gov.kz');
      expect(segments).toBeLessThanOrEqual(MOST_SMS);
    }
  });
});

describe('a wording', () => {
  const at = { part: 'short', language: 'kk' };

  it.each([
    ['{{number}} {{link}}', []],
    ['{{ number }} {{link}}', []],
    ['{{number}} {{link}} {{link}}', []],
    ['{{link}}', [{ ...at, code: 'missing-variable', name: 'number' }]],
    ['{{number}} {{link}} {{name}}', [{ ...at, code: 'unknown-variable', name: 'name' }]],
    ['{{number}} {{link}} {{service}}', [{ ...at, code: 'unknown-variable', name: 'service' }]],
    ['{{number}} {{link}} {{after}}', [{ ...at, code: 'unknown-variable', name: 'after' }]],
    ['{{number}} {{link}} {{}}', [{ ...at, code: 'unknown-variable', name: '' }]],
    ['{{number}} {{link}} {{', [{ ...at, code: 'loose-braces' }]],
    ['{{number}} {{link}} }}', [{ ...at, code: 'loose-braces' }]],
    ['{{number}}\n{{link}}', [{ ...at, code: 'several-lines' }]],
    ['{number} {{link}}', [{ ...at, code: 'missing-variable', name: 'number' }]],
  ])('%j of an SMS', (text, flaws) => {
    expect(wordingFlaws('filed', short(text))).toEqual(flaws);
  });

  it('about a new due time must say when', () => {
    const wording = standardWording('due-changed');
    const silent = { ...wording, short: { ...wording.short, ru: '{{number}} {{link}}' } };
    expect(wordingFlaws('due-changed', silent)).toEqual([
      { part: 'short', language: 'ru', code: 'missing-variable', name: 'after' },
    ]);
  });
});

test('values are put in once, whatever stands in them', () => {
  const values = { number: '{{link}}', link: '$& $1' };
  expect(fillWording('№ {{number}}: {{ link }} {{nothing}}', values)).toBe('№ {{link}}: $& $1 ');
});
