import type { Language } from '../kernel/language';
import { findAnnexWords } from './form-annex';
import type { PrintForm } from './form-facts';
import type { Page } from './page';
import { writeParagraph } from './paragraph';
import { STYLES } from './text-style';
import { WORDS } from './words';

/** Writes in the corner which annex of the act a printed form is. Says nothing of a form that the act does not contain. */
export function writeAnnex(page: Page, form: Pick<PrintForm, 'in_source' | 'annex'> | undefined): void {
  if (form?.in_source === true) writeStatedAnnex(page, form.annex);
}

/** Writes in the corner which annex of the act a form is, also where the sources name the annex and do not contain it. */
export function writeStatedAnnex(page: Page, annex: PrintForm['annex']): void {
  const words = findAnnexWords(annex);
  if (words === undefined) return;
  writeParagraph(page, words[page.language], { style: STYLES.note, align: 'right', after: 4 });
}

/** Says whose the contents of a form are: ours where the act has none, or has one that the sources do not contain. */
export function writeWhoseContent(page: Page, form: Pick<PrintForm, 'in_source' | 'annex'>): void {
  if (form.in_source || findAnnexWords(form.annex) === undefined) {
    writeWhoseForm(page, form);
    return;
  }
  writeParagraph(page, WORDS.ownContent[page.language], { style: STYLES.note, after: 4 });
}

/** Says that the contents are ours where the act has no such form. */
export function writeWhoseForm(
  page: Page,
  form: Pick<PrintForm, 'in_source'> | undefined,
  languages: readonly Language[] = [page.language],
): void {
  if (form?.in_source === true) return;
  const text = languages.map((language) => WORDS.proposedForm[language]).join(' ');
  writeParagraph(page, text, { style: STYLES.note, after: 4 });
}
