import type { EventPayload } from '../../../domain/application/event';
import { askableDocuments, askableFields } from '../../../domain/completion/askable';
import type { MarkedItem } from '../../../domain/completion/completion-flaws';
import { COMPLETION_KINDS, type CompletionKind } from '../../../domain/completion/completion-reasons';
import type { Edition } from '../../../domain/edition/edition';
import type { RequestContext } from '../../route';
import { noteOf, textOf } from '../form-values';

/** What can be marked of a case, by kind. */
export function markableIds(rules: Edition, filed: EventPayload<'filed'>): Record<CompletionKind, string[]> {
  return {
    document: askableDocuments(filed).map(({ documentId }) => documentId),
    answer: askableFields(rules, filed).map(({ id }) => id),
  };
}

/** Name of the control that marks a thing; its reason and words have names that begin so. */
export function markName({ kind, id }: Pick<MarkedItem, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** The marks as they were sent; what was accepted is not among them. */
export function readMarks(
  context: Pick<RequestContext, 'body'>,
  markable: Readonly<Record<CompletionKind, readonly string[]>>,
): MarkedItem[] {
  return COMPLETION_KINDS.flatMap((kind) =>
    markable[kind].flatMap((id): MarkedItem[] => {
      const name = markName({ kind, id });
      const verdict = textOf(context, name);
      if (verdict !== 'replace' && verdict !== 'unclear') return [];
      const reasonId = textOf(context, `${name}-reason`);
      return [{ kind, id, verdict, reasonId, words: noteOf(context, `${name}-words`) }];
    }),
  );
}
