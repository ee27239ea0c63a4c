import type { Language } from '../kernel/language';
import { findAnnexWords } from './form-annex';
import type { PrintForm } from './form-facts';
import type { Page } from './page';
import { writeParagraph } from './paragraph';
import { STYLES } from './text-style';
import { WORDS } from './words';

/** Writes in the corner which annex of the act a printed form is. Says nothing of a form that the act does not contain. */
export function writeAnnex(page: Page, form: PrintForm | undefined): void {
  const annex = form?.in_source === true ? findAnnexWords(form.annex) : undefined;
  if (annex === undefined) return;
  writeParagraph(page, annex[page.language], { style: STYLES.note, align: 'right', after: 4 });
}

/** Says that the contents are ours where the act has no such form. */
export function writeWhoseForm(
  page: Page,
  form: PrintForm | undefined,
  languages: readonly Language[] = [page.language],
): void {
  if (form?.in_source === true) return;
  const text = languages.map((language) => WORDS.proposedForm[language]).join(' ');
  writeParagraph(page, text, { style: STYLES.note, after: 4 });
}
