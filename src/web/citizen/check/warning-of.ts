import type { Edition } from '../../../domain/edition/edition';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';

/** A rule with its place in the act; without one where the sentence is the portal's own. */
export interface LawLine {
  readonly text: string;
  readonly clause: string | null;
}

/** What untrue facts lead to: the act's own ground for refusal where it names one. */
export function warningOf(
  edition: Edition,
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): LawLine {
  const ground = edition.refusal?.of_service?.find(({ id }) => id === 'unreliable-documents');
  if (ground === undefined) return { text: w['apply.check.warning'], clause: null };
  return {
    text: `${w['apply.check.refused-when']} ${textIn(ground, language)}`,
    clause: clauseInWords(ground.clause, language),
  };
}
