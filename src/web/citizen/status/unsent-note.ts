import { fieldType } from '../../../domain/fields/registry';
import { dayOf } from '../../../kernel/day-of';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import { fileSize } from '../file-size';
import type { CaseStatus } from './timeline';

/** What was prepared for a request and not sent in time, for reading only. */
export interface UnsentNote {
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly { readonly document: string; readonly text: string; readonly href: string }[];
  /** In own words; empty when there are none. */
  readonly note: string;
  /** Whether a new application may take it over; else what can be done while the case is open. */
  readonly text: string;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/unsent-note': { readonly unsent: UnsentNote } & Pick<RequestContext, 'words'>;
  }
}

/** Null where nothing was prepared. */
export function unsentNote(
  { unsent, application, state, now, mayApplyAgain }: CaseStatus,
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): UnsentNote | null {
  if (unsent === null) return null;
  const names = new Map(state.filed.documents.map(({ documentId, name }) => [documentId, name]));
  const context = { today: dayOf(now) };
  return {
    answers: unsent.answers.map(({ field, typed }) => {
      const type = fieldType(field);
      const checked = type.check(field, typed, context);
      const value = checked.ok ? type.display(field, checked.value, language) : '';
      return { label: textIn(field.label, language), value: value || asTyped(typed) };
    }),
    files: unsent.files.map(({ documentId, attachmentId, name, size }) => ({
      document: textIn(names.get(documentId) ?? { kk: name, ru: name }, language),
      text: `${name}, ${fileSize(size, language)}`,
      href: `/${language}/files/${application.id}/${attachmentId}`,
    })),
    note: unsent.note,
    text: mayApplyAgain ? w['unsent.again'] : w['unsent.open'],
  };
}

/** Something wrong is shown as it was typed. */
function asTyped(typed: unknown): string {
  if (typeof typed === 'string') return typed;
  return typeof typed === 'object' && typed !== null
    ? Object.values(typed)
        .map(asTyped)
        .filter((text) => text !== '')
        .join(' ')
    : '';
}
