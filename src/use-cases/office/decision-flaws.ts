import type { DecisionOption } from '../../domain/edition/decision-options';

/** A decision as an official writes it. */
export interface DecisionDraft {
  readonly outcome: string;
  readonly groundIds: readonly string[];
  readonly reason: string | null;
}

/** What a drafted decision lacks; each is told beside its own question. */
export type DecisionFlaw = 'outcome-missing' | 'ground-missing' | 'reason-missing' | 'reason-too-long';

/** Longest reason, in characters: about a page. */
export const REASON_LIMIT = 3000;

/**
 * A negative decision needs a ground of the act, when the act has some, and always a reason in words: the person must be
 * able to understand and to contest it (Administrative Procedures Code, article 79).
 */
export function decisionFlaws(options: readonly DecisionOption[], draft: DecisionDraft): DecisionFlaw[] {
  const option = options.find(({ outcome }) => outcome === draft.outcome);
  if (option === undefined) return ['outcome-missing'];
  const reason = draft.reason?.trim() ?? '';
  const tooLong: DecisionFlaw[] = reason.length > REASON_LIMIT ? ['reason-too-long'] : [];
  if (option.polarity === 'positive') return tooLong;
  return [...groundFlaws(option, draft), ...(reason === '' ? (['reason-missing'] as const) : []), ...tooLong];
}

function groundFlaws({ grounds }: DecisionOption, { groundIds }: DecisionDraft): DecisionFlaw[] {
  const named = grounds.some(({ id }) => groundIds.includes(id));
  return grounds.length > 0 && !named ? ['ground-missing'] : [];
}
