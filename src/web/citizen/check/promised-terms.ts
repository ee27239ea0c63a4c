import { periodInWords } from '../../../domain/deadline/period-in-words';
import { ALL_CHANNELS } from '../../../domain/edition/vocabulary';
import type { Language } from '../../../kernel/language';
import { textIn } from '../../../kernel/localized-text';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import { clauseInWords } from '../../text/clause-in-words';

/** A period that the act promises. */
export interface Promised {
  readonly label: string;
  readonly period: string;
  readonly clause: string;
}

const SERVICE = /^service(-|$)/;

/** How long the service may take on this channel, in the words of its act. The very instant is said after filing. */
export function promisedTerms({ edition, form }: OpenDraft, language: Language): readonly Promised[] {
  return edition.deadlines.flatMap(({ id, channels, label, amount, unit, condition, clause }) => {
    const here = channels.includes(form.channel) || channels.includes(ALL_CHANNELS);
    if (!SERVICE.test(id) || !here || condition !== undefined || amount === null) return [];
    const period = periodInWords(amount, unit, language);
    return [{ label: textIn(label, language), period, clause: clauseInWords(clause, language) }];
  });
}
