import type { CompletionItem } from './completion-events';
import { type CompletionReason, OTHER_REASON } from './completion-reasons';

/** What an official marked: which thing, and why. What was accepted is not among it. */
export type MarkedItem = Pick<CompletionItem, 'kind' | 'id' | 'verdict' | 'reasonId' | 'words'>;

/** What is wrong with the marks; `item` is where. */
export type CompletionFlaw =
  | { readonly code: 'nothing-marked' }
  | { readonly code: 'reason-missing' | 'words-missing'; readonly item: Pick<MarkedItem, 'kind' | 'id'> };

/** Looks through what is to be asked for: something is, each has a reason from the list, and «other» says which. */
export function completionFlaws(
  marked: readonly MarkedItem[],
  reasons: readonly CompletionReason[],
): CompletionFlaw[] {
  if (marked.length === 0) return [{ code: 'nothing-marked' }];
  return marked.flatMap((item): CompletionFlaw[] => {
    const reason = reasons.find(({ id }) => id === item.reasonId);
    if (reason === undefined || !reason.for.includes(item.kind)) return [{ code: 'reason-missing', item }];
    const saysNothing = reason.id === OTHER_REASON && (item.words ?? '').trim() === '';
    return saysNothing ? [{ code: 'words-missing', item }] : [];
  });
}
