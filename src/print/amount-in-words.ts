import type { Language } from '../kernel/language';

/** Sums of money as the forms accept them: whole tenge, perhaps with tiyn. */
const AMOUNT = /^(\d{1,12})(?:[.,](\d{1,2}))?$/;

const KK_UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const KK_GROUPS = ['', 'мың', 'миллион', 'миллиард'];

const RU_UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const RU_TEENS = (
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать ' +
  'девятнадцать'
).split(' ');
const RU_TENS = [
  '',
  '',
  ...'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
];
const RU_HUNDREDS = [
  '',
  ...'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' '),
];
const RU_GROUPS = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
] as const;

/**
 * A sum of money as documents state it, figures first and then words: «57 000 (елу жеті мың) теңге», «57 000 (пятьдесят семь
 * тысяч) тенге». Undefined when the text is not a sum below a trillion.
 */
export function findAmountInWords(amount: string, language: Language): string | undefined {
  const [, whole, tiyn] = AMOUNT.exec(amount.replace(/[\s\u00a0₸]/g, '')) ?? [];
  if (whole === undefined) return undefined;
  const figures = BigInt(whole)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const words = numberInWords(Number(whole), language);
  const rest = tiyn === undefined ? '' : ` ${tiyn.padEnd(2, '0')}\u00a0тиын`;
  return `${figures} (${words}) ${language === 'kk' ? 'теңге' : 'тенге'}${rest}`;
}

function numberInWords(value: number, language: Language): string {
  if (value === 0) return language === 'kk' ? 'нөл' : 'ноль';
  const words = language === 'kk' ? kazakhGroup : russianGroup;
  const groups = [3, 2, 1, 0].map((order) => [Math.floor(value / 1000 ** order) % 1000, order] as const);
  return groups
    .filter(([group]) => group > 0)
    .flatMap(([group, order]) => words(group, order))
    .filter((word) => word !== '')
    .join(' ');
}

/** Nothing but the digits' own names; a hundred is «жүз», two hundred «екі жүз», a thousand «бір мың». */
function kazakhGroup(group: number, order: number): string[] {
  const hundreds = Math.floor(group / 100);
  return [
    hundreds > 1 ? (KK_UNITS[hundreds] ?? '') : '',
    hundreds > 0 ? 'жүз' : '',
    KK_TENS[Math.floor(group / 10) % 10] ?? '',
    KK_UNITS[group % 10] ?? '',
    KK_GROUPS[order] ?? '',
  ];
}

function russianGroup(group: number, order: number): string[] {
  const hundreds = RU_HUNDREDS[Math.floor(group / 100)] ?? '';
  const isTeen = Math.floor(group / 10) % 10 === 1;
  const units = group % 10;
  const small = isTeen
    ? [RU_TEENS[units] ?? '']
    : [RU_TENS[Math.floor(group / 10) % 10] ?? '', order === 1 ? feminine(units) : (RU_UNITS[units] ?? '')];
  return [hundreds, ...small, russianPlural(isTeen ? 0 : units, order)];
}

/** «Тысяча» is feminine: одна тысяча, две тысячи. */
function feminine(units: number): string {
  if (units === 1) return 'одна';
  return units === 2 ? 'две' : (RU_UNITS[units] ?? '');
}

function russianPlural(units: number, order: number): string {
  const [one, few, many] = RU_GROUPS[order] ?? RU_GROUPS[0];
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}
