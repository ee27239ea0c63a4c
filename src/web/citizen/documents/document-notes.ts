import type { ChecklistItem } from '../../../domain/documents/checklist-item';
import type { Language } from '../../../kernel/language';
import { textIn } from '../../../kernel/localized-text';

/** What the act says about a document beside its name: when it is asked for, what for, what stands in its place. */
export function documentNotes(
  { condition, purpose, alternative }: ChecklistItem,
  language: Language,
): readonly string[] {
  return [condition, purpose, alternative].flatMap((note) =>
    note === undefined ? [] : [textIn(note, language)],
  );
}
