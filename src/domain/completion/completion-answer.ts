import { canonicalJson } from '../../kernel/canonical-json';
import type { EventPayload } from '../application/event';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import type { Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import { type Problem, problemOf } from '../form/problem';
import type { CompletionItem } from './completion-events';

/** What somebody has put together to answer a request. */
export interface AnswerParts {
  readonly documents: readonly {
    readonly item: CompletionItem;
    readonly files: readonly {
      readonly attachmentId: string;
      readonly name: string;
      readonly size: number;
      readonly key: string;
    }[];
  }[];
  readonly fields: readonly {
    readonly item: CompletionItem;
    readonly field: FormField;
    readonly typed: Raw;
    readonly former: unknown;
  }[];
  /** In own words. */
  readonly note: string;
  readonly filed: EventPayload<'filed'>;
  readonly context: FieldContext;
}

type Sent = EventPayload<'completion-answered'>;

/** What the parts come to; it may be sent when nothing is wrong. */
export interface CompletionAnswer {
  readonly documents: Sent['documents'];
  readonly answers: Sent['answers'];
  /** Documents for which a file is still missing. */
  readonly missing: readonly string[];
  /** What is wrong with answers. */
  readonly problems: readonly Problem[];
  /** Fields whose answer was to be replaced and is the same. */
  readonly unchanged: readonly string[];
  /** Something unclear was neither replaced nor explained. */
  readonly needsNote: boolean;
}

/**
 * Reads an answer to a request. What was to be replaced must be another; what was unclear may stay when own words explain
 * it.
 */
export function completionAnswer({ documents, fields, note, filed, context }: AnswerParts): CompletionAnswer {
  const sent = documents.filter(({ files }) => files.length > 0);
  const checked = fields.map((one) => ({ ...one, ...checkOne(one, context) }));
  const right = checked.filter(({ problems }) => problems.length === 0);
  const changed = right.filter(({ value, former }) => !isSame(value, former));
  const same = right.filter((one) => !changed.includes(one));
  const leftUnclear = [
    ...documents.filter(({ item, files }) => item.verdict === 'unclear' && files.length === 0),
    ...same.filter(({ item }) => item.verdict === 'unclear'),
  ];
  return {
    documents: sent.map(({ item, files }) => ({
      documentId: item.id,
      files: files.map(({ attachmentId, name, size, key }) => ({ attachmentId, name, size, key })),
      former: filed.documents.find(({ documentId }) => documentId === item.id)?.files ?? [],
    })),
    answers: changed.map(({ field, value, former }) => ({ fieldId: field.id, value, former })),
    missing: documents
      .filter(({ item, files }) => item.verdict === 'replace' && files.length === 0)
      .map(({ item }) => item.id),
    problems: checked.flatMap(({ problems }) => problems),
    unchanged: same.filter(({ item }) => item.verdict === 'replace').map(({ field }) => field.id),
    needsNote: leftUnclear.length > 0 && note.trim() === '',
  };
}

/** Whether an answer may be sent. */
export function isAnswerComplete({ missing, problems, unchanged, needsNote }: CompletionAnswer): boolean {
  return missing.length === 0 && problems.length === 0 && unchanged.length === 0 && !needsNote;
}

function checkOne(
  { field, typed }: AnswerParts['fields'][number],
  context: FieldContext,
): { readonly value: Answer | undefined; readonly problems: readonly Problem[] } {
  const checked = fieldType(field).check(field, typed, context);
  if (checked.ok) return { value: checked.value, problems: [] };
  return { value: undefined, problems: checked.faults.map((fault) => problemOf(field, fault)) };
}

/** Answers are plain JSON. */
function isSame(value: unknown, former: unknown): boolean {
  return (
    value === former ||
    (value !== undefined && former !== undefined && canonicalJson(value) === canonicalJson(former))
  );
}
