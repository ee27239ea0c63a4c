import type { Language } from '../../kernel/language';
import { clausePart, type ClausePart } from './clause-part';

const NBSP = '\u00a0';

/** Words around the numbers of one kind: `one` for a single number, `many` for several. */
const NUMBERED = {
  clause: { kk: '-тармақ', ru: ['пункт', 'пункты'] },
  row: { kk: '-жол', ru: ['строка', 'строки'] },
  item: { kk: ' тармақша', ru: ['подпункт', 'подпункты'] },
} as const;

/**
 * A clause as editions write it («annex 1-1, row 8.1; 35-2») in the words of a language: «прил. 1-1, строка 8.1;
 * пункт 35-2», «1-1-қосымша, 8.1-жол; 35-2-тармақ». Numbers keep to their words by no-break spaces.
 */
export function clauseInWords(clause: string, language: Language): string {
  return splitOutside(clause, ';')
    .map((segment) => segmentInWords(splitOutside(segment, ','), language))
    .join('; ');
}

function segmentInWords(parts: readonly string[], language: Language): string {
  const groups: ClausePart[] = [];
  for (const part of parts) {
    const before = groups.at(-1);
    const read = clausePart(part, before);
    if (before?.kind === read.kind && before.kind !== 'words' && read.kind !== 'words')
      groups[groups.length - 1] = { kind: before.kind, numbers: [...before.numbers, ...read.numbers] };
    else groups.push(read);
  }
  return groups.map((group) => groupInWords(group, language)).join(', ');
}

function groupInWords(group: ClausePart, language: Language): string {
  if (group.kind === 'words') return group.text[language];
  const { kk, ru } = NUMBERED[group.kind];
  const numbers = group.numbers.join(', ');
  if (language === 'kk') return `${numbers}${group.numbers.length > 1 ? plural(kk) : kk}`;
  return `${group.numbers.length > 1 ? ru[1] : ru[0]}${NBSP}${numbers}`;
}

/** Harmony of vowels: «тармақтар», «жолдар», «тармақшалар». */
function plural(noun: string): string {
  if (noun.endsWith('тармақ')) return `${noun}тар`;
  return noun.endsWith('жол') ? `${noun}дар` : `${noun}лар`;
}

/** Splits at a sign that stands outside brackets. «item 1)» closes a bracket that nobody opened. */
function splitOutside(text: string, sign: ',' | ';'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === sign && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
