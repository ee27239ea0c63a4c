import { createHash } from 'node:crypto';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import { INFORMATION_TITLE } from './information-words';

/** What a person asks, and signs. */
export interface InformationQuestion {
  readonly language: Language;
  readonly service: LocalizedText;
  readonly edition: string;
  readonly applicant: { readonly iin: string; readonly name: string };
  readonly subjectIin: string;
}

const WORDS = {
  asks: { kk: 'Ақпарат сұраймын', ru: 'Прошу информацию' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель' },
  about: { kk: 'Кім туралы', ru: 'О ком' },
  myself: { kk: 'Өзім туралы', ru: 'О себе' },
} as const satisfies Record<string, LocalizedText>;

/** The text under the signature, and its SHA-256 in hex: the same question always gives the same text. */
export function informationText({ language, service, edition, applicant, subjectIin }: InformationQuestion): {
  readonly text: string;
  readonly hash: string;
} {
  const isOwn = subjectIin === applicant.iin;
  const lines = [
    INFORMATION_TITLE[language],
    `${WORDS.asks[language]}: ${service[language]}`,
    edition,
    `${WORDS.applicant[language]}: ${applicant.name}, ${applicant.iin}`,
    `${WORDS.about[language]}: ${isOwn ? WORDS.myself[language] : subjectIin}`,
  ];
  const text = lines.map((line) => line.normalize('NFC')).join('\n');
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}
