import { textIn } from '../../../kernel/localized-text';
import type { OpenCompletion } from '../../../use-cases/completion/open-completion';
import type { RequestContext } from '../../route';
import type { ErrorSummary } from '../fields/error-summary';
import { problemText } from '../fields/problem-text';

/** What is said beside the answer as it is kept. */
export interface AnswerShown {
  /** It was sent and is not complete: then what is missing is said. */
  readonly complains: boolean;
  /** Why files were not taken, by document. */
  readonly refused: ReadonlyMap<string, string>;
  /** The official did not say that the visitor was compared with their document. */
  readonly lacksIdentity: boolean;
}

/** What is wrong beside documents and answers. */
export interface OwnErrors {
  readonly note: string | null;
  readonly identity: string | null;
}

/** Says what is wrong with the applicant's own words, and at a counter with the visitor's identity. */
export function ownErrors(
  { answer }: OpenCompletion,
  { complains, lacksIdentity }: AnswerShown,
  { words: w }: RequestContext,
): OwnErrors {
  return {
    note: complains && answer.needsNote ? w['completion.answer.note-missing'] : null,
    identity: lacksIdentity ? w['completion.answer.identity-missing'] : null,
  };
}

/** Why a document is not in order; null: it is. */
export function documentError(
  id: string,
  { answer, documents }: OpenCompletion,
  { complains, refused }: AnswerShown,
  { t, language }: RequestContext,
): string | null {
  const why = refused.get(id);
  if (why !== undefined) return why;
  if (!complains || !answer.missing.includes(id)) return null;
  const name = documents.find(({ item }) => item.id === id)?.item.name[language] ?? '';
  return t('completion.answer.file-missing', { name });
}

/** Everything that is wrong, each with the box at which it is mended. */
export function errorsOf(
  open: OpenCompletion,
  shown: AnswerShown,
  own: OwnErrors,
  context: RequestContext,
): ErrorSummary['errors'] {
  const ofDocuments = open.documents.flatMap(({ item }) => {
    const text = documentError(item.id, open, shown, context);
    return text === null ? [] : [{ field: `file-${item.id}`, text }];
  });
  return [
    ...ofDocuments,
    ...(shown.complains ? fieldErrors(open, context) : []),
    ...(own.note === null ? [] : [{ field: 'note', text: own.note }]),
    ...(own.identity === null ? [] : [{ field: 'identity', text: own.identity }]),
  ];
}

function fieldErrors(
  { fields, answer }: OpenCompletion,
  { language, t }: RequestContext,
): ErrorSummary['errors'] {
  return fields.flatMap(({ field }) => {
    const problems = answer.problems.filter(({ fieldId }) => fieldId === field.id);
    const same = answer.unchanged.includes(field.id) ? [field] : [];
    return [
      ...problems.map((problem) => ({
        field: problem.target,
        text: problemText(problem, field, language, t),
      })),
      ...same.map(({ id, type, label }) => ({
        field: type === 'date' ? `${id}-day` : id,
        text: t('completion.answer.same-named', { name: textIn(label, language) }),
      })),
    ];
  });
}
