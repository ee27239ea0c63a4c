import type { LocalizedText } from '../../kernel/localized-text';

/** One part of a clause: numbers of clauses, rows or items, or words that are put as they are. */
export type ClausePart =
  | { readonly kind: 'clause' | 'row' | 'item'; readonly numbers: readonly string[] }
  | { readonly kind: 'words'; readonly text: LocalizedText };

const NBSP = '\u00a0';
const NUMBER = /^\d[\d.-]*$/;

/** Words that stand alone in a clause, or inside the brackets after a number. */
const TERMS: Readonly<Record<string, LocalizedText>> = {
  act: { kk: 'акт', ru: 'акт' },
  order: { kk: 'бұйрық', ru: 'приказ' },
  resolution: { kk: 'қаулы', ru: 'постановление' },
  title: { kk: 'атауы', ru: 'заголовок' },
  annex: { kk: 'қосымша', ru: 'приложение' },
  preamble: { kk: 'кіріспе', ru: 'преамбула' },
  'preamble of the order': { kk: 'бұйрықтың кіріспесі', ru: 'преамбула приказа' },
  'preamble of the resolution': { kk: 'қаулының кіріспесі', ru: 'преамбула постановления' },
  'heading note': { kk: 'атауының ескертпесі', ru: 'примечание к заголовку' },
  issue: { kk: 'рұқсат беру', ru: 'выдача' },
  reissue: { kk: 'қайта ресімдеу', ru: 'переоформление' },
  extension: { kk: 'ұзарту', ru: 'продление' },
  'intra-corporate': { kk: 'корпоративішілік ауыстыру', ru: 'внутрикорпоративный перевод' },
  provider: { kk: 'көрсетілетін қызметті беруші', ru: 'услугодатель' },
  'State Corporation': { kk: 'Мемлекеттік корпорация', ru: 'Государственная корпорация' },
  applicant: { kk: 'өтініш беруші', ru: 'заявитель' },
  carer: { kk: 'күтімді жүзеге асыратын адам', ru: 'ухаживающий' },
  first: { kk: 'бірінші', ru: 'первый' },
  second: { kk: 'екінші', ru: 'второй' },
  'last paragraph': { kk: 'соңғы абзац', ru: 'последний абзац' },
  'last para': { kk: 'соңғы абзац', ru: 'последний абзац' },
};

/** Shapes of the other parts; what the brackets of a shape catch goes into its words. */
const SHAPES: readonly (readonly [RegExp, (...caught: string[]) => ClausePart])[] = [
  [/^cl\. (\d[\d.-]*)$/, (number) => ({ kind: 'clause', numbers: [number] })],
  [/^rows? (\d[\d.-]*)$/, (number) => ({ kind: 'row', numbers: [number] })],
  [/^items? (\d+\))$/, (number) => ({ kind: 'item', numbers: [number] })],
  [/^item (\d+)$/, (number) => ({ kind: 'clause', numbers: [number] })],
  [/^annex ([\d-]+)$/, (number) => put(`${number}-қосымша`, `прил.${NBSP}${number}`)],
  [
    /^annex ([\d-]+) of the Rules$/,
    (number) => put(`Қағидаларға ${number}-қосымша`, `прил.${NBSP}${number} к Правилам`),
  ],
  [/^order (\d+)$/, (number) => put(`№${NBSP}${number} бұйрық`, `приказ №${NBSP}${number}`)],
  [
    /^(\d[\d.-]*) of the order$/,
    (number) => put(`бұйрықтың ${number}-тармағы`, `пункт${NBSP}${number} приказа`),
  ],
  [
    /^if-available items? (\d+\))$/,
    (number) => put(`бар болса: ${number} тармақша`, `при наличии: подпункт${NBSP}${number}`),
  ],
  [
    /^(\d[\d.-]*) para (\d+)$/,
    (number, para) => put(`${number}-тармақ ${para}-абзац`, `пункт${NBSP}${number} абзац${NBSP}${para}`),
  ],
  [
    /^(\d[\d.-]*) last para$/,
    (number) => put(`${number}-тармақ соңғы абзац`, `пункт${NBSP}${number} последний абзац`),
  ],
  [
    /^(\d[\d.-]*) \((.*)\)$/,
    (number, inside) =>
      put(`${number}-тармақ (${bracket(inside, 'kk')})`, `пункт${NBSP}${number} (${bracket(inside, 'ru')})`),
  ],
  [
    /^(applicant|carer) (\d+)$/,
    (who, number) => put(`${term(who, 'kk')}: ${number}`, `${term(who, 'ru')}: ${number}`),
  ],
];

/** Reads one part of a clause. A bare number goes on with the rows or items before it, and counts steps after a procedure. */
export function clausePart(part: string, before: ClausePart | undefined): ClausePart {
  if (NUMBER.test(part)) return numberAfter(part, before);
  if (/^\d+\)$/.test(part)) return { kind: 'item', numbers: [part] };
  const known = TERMS[part];
  return known === undefined ? shaped(part) : { kind: 'words', text: known };
}

function numberAfter(number: string, before: ClausePart | undefined): ClausePart {
  if (before?.kind === 'words' && PROCEDURES.has(before.text.ru)) return put(number, number);
  return { kind: before?.kind === 'row' ? 'row' : 'clause', numbers: [number] };
}

function shaped(part: string): ClausePart {
  for (const [shape, read] of SHAPES) {
    const caught = shape.exec(part);
    if (caught !== null) return read(...caught.slice(1));
  }
  return put(part, part);
}

const PROCEDURES: ReadonlySet<string> = new Set(
  ['issue', 'reissue', 'extension', 'intra-corporate'].map((name) => term(name, 'ru')),
);

function put(kk: string, ru: string): ClausePart {
  return { kind: 'words', text: { kk, ru } };
}

function term(name: string, language: 'kk' | 'ru'): string {
  return TERMS[name]?.[language] ?? name;
}

/** «provider, 1; State Corporation, 1», «section 3», «first». */
function bracket(inside: string, language: 'kk' | 'ru'): string {
  return inside
    .split('; ')
    .map((piece) =>
      piece
        .split(', ')
        .map((word) => word.replace(/^section (\d+)$/, language === 'kk' ? '$1-бөлім' : 'раздел $1'))
        .map((word) => term(word, language))
        .join(', '),
    )
    .join('; ');
}
