import { checkIban } from '../identifiers/iban';

/** What somebody means who answers an offer by SMS. `stop`: no more such messages. */
export interface OfferAnswer {
  readonly kind: 'yes' | 'no' | 'stop' | 'unclear';
  /** The account that stands in the text; null: none, or a mistyped one. */
  readonly iban: string | null;
  /** Something stands in the text that was meant to be an account and is none. */
  readonly hasBrokenIban: boolean;
}

/** Letters that stand for one another on Kazakh and Russian keyboards and in Latin. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ Ә: 'А', A: 'А', Э: 'Е', Ё: 'Е', E: 'Е', І: 'И', I: 'И', Й: 'И', Қ: 'К', K: 'К' },
  ...{ Ң: 'Н', H: 'Н', Ө: 'О', O: 'О', '0': 'О', Ұ: 'У', Ү: 'У', Ғ: 'Г', Һ: 'Х', X: 'Х' },
  ...{ C: 'С', P: 'Р', T: 'Т', M: 'М', B: 'В' },
};

/** As they are once their letters are folded: ИӘ, ИА, ИЯ, ДА, YES; ЖОҚ, НЕТ, NO; ТОҚТАТУ, СТОП, STOP. */
const WORDS: readonly (readonly [OfferAnswer['kind'], readonly string[]])[] = [
  [
    'yes',
    ['ИӘ', 'ИА', 'ИЯ', 'IA', 'ДА', 'DA', 'YES', 'OK', 'ОК', '1', '+', 'КЕЛІСЕМІН', 'СОГЛАСЕН', 'СОГЛАСНА'],
  ],
  ['no', ['ЖОҚ', 'ЖОК', 'JOQ', 'JOK', 'НЕТ', 'NET', 'NO', '0', '-', 'КЕЛІСПЕЙМІН', 'БАС ТАРТАМЫН', 'ОТКАЗ']],
  ['stop', ['СТОП', 'STOP', 'ТОҚТАТУ', 'ТОҚТАТ', 'ОТПИСАТЬСЯ', 'UNSUBSCRIBE']],
];

const MEANINGS: readonly (readonly [OfferAnswer['kind'], ReadonlySet<string>])[] = WORDS.map(
  ([kind, words]) => [kind, new Set(words.map(fold))],
);

/** An account of Kazakhstan as people write it, in any letters that look right, with spaces or without. */
const ACCOUNT = /(?<![\p{L}\d])[KК][ZЗ](?:[\s-]?[\p{L}\d]){5,30}/iu;
const IBAN_SIGNS = 20;

/**
 * Reads an answer: one clear word, with an account beside it or without. Two words that say different things, or more
 * than an answer, are unclear: nobody is taken to have agreed by chance.
 */
export function readOfferAnswer(text: string): OfferAnswer {
  const { iban, rest, hasBrokenIban } = takeIban(text);
  const words = fold(rest)
    .replace(/[.,;:!?"'«»()]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const whole = meaningOf(words.join(' '));
  const meanings = new Set(words.map(meaningOf));
  const [only] = meanings;
  const kind = whole ?? (meanings.size === 1 ? only : undefined);
  return { kind: kind ?? 'unclear', iban, hasBrokenIban };
}

function meaningOf(word: string): OfferAnswer['kind'] | undefined {
  return MEANINGS.find(([, words]) => words.has(word))?.[0];
}

/** The account is looked for sign by sign: what is written right behind it without a space is no part of it. */
function takeIban(text: string): Pick<OfferAnswer, 'iban' | 'hasBrokenIban'> & { readonly rest: string } {
  const found = ACCOUNT.exec(text);
  if (found === null) return { iban: null, rest: text, hasBrokenIban: false };
  const written = firstSigns(found[0], IBAN_SIGNS);
  const checked = checkIban(written.toUpperCase().replace(/^КЗ/, 'KZ').replace(/^KЗ/, 'KZ'));
  const end = found.index + (checked.ok ? written.length : found[0].length);
  const rest = `${text.slice(0, found.index)} ${text.slice(end)}`;
  return checked.ok
    ? { iban: checked.iban, rest, hasBrokenIban: false }
    : { iban: null, rest, hasBrokenIban: true };
}

/** The beginning of a text with so many signs that count; spaces and dashes do not. */
function firstSigns(text: string, count: number): string {
  let counted = 0;
  let end = 0;
  for (const sign of text) {
    if (counted === count) break;
    if (!/[\s-]/.test(sign)) counted += 1;
    end += sign.length;
  }
  return text.slice(0, end);
}

function fold(text: string): string {
  return [...text.normalize('NFC').toUpperCase()].map((sign) => FOLDED[sign] ?? sign).join('');
}
