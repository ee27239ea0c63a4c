import type { FormField } from '../../../domain/edition/forms';
import { fieldType } from '../../../domain/fields/registry';
import { textIn } from '../../../kernel/localized-text';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { sourceText } from '../fields/source-text';

/** The answers of one page. */
export interface AnswerSection {
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly lines: readonly string[];
    readonly source: string | null;
    /** Null for what is settled. */
    readonly changeHref: string | null;
  }[];
}

/** All answers in the order of the pages; first what the login settled. */
export function answerSections(
  { draft, form, answers }: OpenDraft,
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): readonly AnswerSection[] {
  const row = (field: FormField, changeHref: string | null) => {
    const shown = fieldType(field).display(field, answers[field.id], language);
    return {
      label: textIn(field.label, language),
      lines: shown === '' ? [w['apply.check.not-answered']] : shown.split('\n'),
      source: sourceText(draft.sources[field.id], w),
      changeHref,
    };
  };
  const settled = { title: w['apply.check.settled'], rows: form.known.map((field) => row(field, null)) };
  const pages = form.pages
    .filter(({ kind }) => kind === 'questions')
    .map(({ key, title, fields }) => ({
      title: textIn(title, language),
      rows: fields.map((field) =>
        row(
          field,
          `/${language}/apply/${draft.id}/${key}?from=check#${field.type === 'date' ? `${field.id}-day` : field.id}`,
        ),
      ),
    }));
  return settled.rows.length === 0 ? pages : [settled, ...pages];
}
