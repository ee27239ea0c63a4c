import type { DeadlineInForce } from '../../../domain/administration/rules-in-force';
import type { DeadlineReach } from '../../../domain/administration/deadline-reach';
import type { Deadline } from '../../../domain/edition/deadlines';
import { textIn } from '../../../kernel/localized-text';
import type { FoundDeadline } from '../../../use-cases/administration/find-deadline';
import { amendmentInWords } from '../../text/amendment-in-words';
import { clauseInWords } from '../../text/clause-in-words';
import { limitInWords } from '../../text/limit-in-words';
import type { RequestContext } from '../../route';
import { channelsInWords } from './deadline-words';

/** A fact of a period: as the act prints it, and as it holds. */
interface FactModel {
  readonly what: string;
  readonly printed: string;
  /** The printed words themselves, where the vocabulary says the same in its own. */
  readonly note: string | null;
  readonly holds: string;
  readonly changed: boolean;
}

/** A period with its clause, and what it has a say in. */
export interface FactsModel {
  readonly clause: string;
  readonly channels: string;
  readonly rows: readonly FactModel[];
  readonly effect: string | null;
  readonly amended: { readonly text: string; readonly reason: string } | null;
  readonly reach: readonly string[];
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** Presents the facts of a period side by side. */
export function presentFacts(
  { printed, inForce, reach }: Pick<FoundDeadline, 'printed' | 'inForce' | 'reach'>,
  context: Context,
): FactsModel {
  const { language } = context;
  const { amendment } = inForce;
  return {
    clause: clauseInWords(printed.clause, language),
    channels: channelsInWords(printed.channels, context),
    rows: rowsOf(printed, inForce, context),
    effect: printed.effect === undefined ? null : textIn(printed.effect, language),
    amended:
      amendment === undefined
        ? null
        : { text: amendmentInWords(amendment, context), reason: amendment.reason },
    reach: reachInWords(reach, context),
  };
}

function rowsOf(printed: Deadline, inForce: DeadlineInForce, context: Context): FactModel[] {
  const { language, words: w, t } = context;
  const [was, is] = [factsInWords(printed, context), factsInWords(inForce, context)];
  const asPrinted = (text: Deadline['starts_text']): string | null =>
    text === undefined ? null : t('passport.as-printed', { text: textIn(text, language) });
  const row = (fact: keyof typeof was, note: string | null = null): FactModel => ({
    what: w[`admin.deadlines.fact.${fact}`],
    printed: was[fact],
    note,
    holds: is[fact],
    changed: was[fact] !== is[fact],
  });
  return [
    row('limit', asPrinted(printed.unit_as_stated)),
    row('starts', asPrinted(printed.starts_text)),
    row('first'),
    row('condition'),
  ];
}

/** The facts of a period that may be amended, each in words. */
export function factsInWords(deadline: Deadline, { language, words: w }: Context) {
  const { starts, excludes_start_day: excludes, condition } = deadline;
  return {
    limit: limitInWords(deadline, language),
    starts: w[`vocab.start.${starts ?? 'not-stated'}`],
    first: w[`admin.deadlines.first.${excludes === true ? 'act' : 'general-rule'}`],
    condition: condition === undefined ? w['amendment.no-condition'] : textIn(condition, language),
  };
}

/** What a period has a say in, sentence by sentence. */
export function reachInWords({ effect, channels, governs }: DeadlineReach, context: Context): string[] {
  const { words: w, t } = context;
  const first =
    channels.length === 0
      ? w['admin.deadlines.reach.none']
      : t('admin.deadlines.reach.channels', { channels: channelsInWords(channels, context) });
  const second =
    governs.length === 0
      ? w['admin.deadlines.reach.own']
      : t('admin.deadlines.reach.governs', { channels: channelsInWords(governs, context) });
  return [
    first,
    ...(channels.length === 0 ? [] : [second]),
    ...(effect === 'plain' ? [] : [w[`status.why.effect.${effect}`]]),
  ];
}
