import type { FormerRefusal } from '../../../domain/reapplication/former-refusal';
import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import type { LawLine } from '../check/warning-of';

/** Why the former application was refused, and what must be mended, above the form of the new one. */
export interface ToldRefusal {
  readonly heading: string;
  /** In the words of the official; null when nothing was added to the ground. */
  readonly reason: string | null;
  readonly grounds: readonly LawLine[];
  readonly anew: readonly { readonly name: string; readonly why: string }[];
  /** The decision doubts the papers and does not say which; null: it says so, or doubts none. */
  readonly doubt: string | null;
  readonly href: string;
  readonly linkText: string;
  readonly anewHeading: string;
  /** Under which it is folded away on the pages of the form. */
  readonly summary: string;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/told-refusal': ToldRefusal;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** Presents what is told; null where no application was refused before. */
export function toldRefusal(told: FormerRefusal | null, context: Context): ToldRefusal | null {
  if (told === null) return null;
  const { language, words: w, t } = context;
  const doubts = told.anew.length === 0 && told.grounds.some(({ id }) => id.startsWith('unreliable'));
  return {
    heading: t(`again.told.${told.kind}`, {
      number: unbrokenNumber(told.number),
      date: dateInWords(new Date(told.decidedAt), language),
    }),
    reason: told.reason,
    grounds: told.grounds.map(({ text, clause }) => ({
      text: textIn(text, language),
      clause: clauseInWords(clause, language),
    })),
    anew: told.anew.map((item) => ({ name: textIn(item.name, language), why: whyAnew(item, context) })),
    doubt: doubts ? w['again.told.doubt'] : null,
    href: `/${language}/applications/${told.number}`,
    linkText: w['again.told.link'],
    anewHeading: w['again.anew.heading'],
    summary: w['again.told.summary'],
  };
}

/** Why a document must be brought anew, in words. */
export function whyAnew(
  { why, reason, words: own }: FormerRefusal['anew'][number],
  { language, words: w }: Pick<Context, 'language' | 'words'>,
): string {
  if (reason === null) return why === 'locked' ? w['again.anew.locked'] : w['again.anew.intake'];
  return [textIn(reason, language), ...(own === null ? [] : [own])].join('. ');
}
