import type { DeadlineInForce } from '../../../domain/administration/rules-in-force';
import { periodInWords } from '../../../domain/deadline/period-in-words';
import { ALL_CHANNELS } from '../../../domain/edition/vocabulary';
import { textIn } from '../../../kernel/localized-text';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { amendmentInWords } from '../../text/amendment-in-words';
import { clauseInWords } from '../../text/clause-in-words';

/** A period that the act promises. */
export interface Promised {
  readonly label: string;
  readonly period: string;
  readonly clause: string;
  /** By which act the period was changed; null when it holds as printed. */
  readonly amended: string | null;
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

const SERVICE = /^service(-|$)/;

/** How long the service may take on this channel, in the words of its act. The very instant is said after filing. */
export function promisedTerms({ edition, form }: OpenDraft, context: Context): readonly Promised[] {
  const { language } = context;
  return edition.deadlines.flatMap((deadline: DeadlineInForce) => {
    const { id, channels, label, amount, unit, condition, clause, amendment } = deadline;
    const here = channels.includes(form.channel) || channels.includes(ALL_CHANNELS);
    if (!SERVICE.test(id) || !here || condition !== undefined || amount === null) return [];
    return [
      {
        label: textIn(label, language),
        period: periodInWords(amount, unit, language),
        clause: clauseInWords(clause, language),
        amended: amendment === undefined ? null : amendmentInWords(amendment, context),
      },
    ];
  });
}
