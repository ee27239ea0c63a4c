import { LANGUAGES, type Language } from '../kernel/language';
import { writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeWhoseForm } from './form-notes';
import { writeLetterhead } from './letterhead';
import { localeOf, Page } from './page';
import { writeParagraph, type ParagraphOptions } from './paragraph';
import { STYLES } from './text-style';
import { outcomeLabel, resultFacts } from './result-facts';
import type { ResultCertificate } from './result-model';
import { writeStatement } from './statement';
import { writeVerification } from './verification';
import { WORDS } from './words';

/** Space above each language, in points. */
const PART_GAP = 8;
const TITLE: ParagraphOptions = { tag: 'H1', style: STYLES.denseTitle, align: 'centre', after: 6 };

/**
 * Prints the result of a service in both languages, Kazakh first, on one page where it fits. The same model gives the same
 * bytes.
 */
export async function printResultCertificate(model: ResultCertificate): Promise<Buffer> {
  const title = model.form?.title ?? model.title;
  const page = new Page({ language: 'kk', title: `${title.kk} №\u00a0${model.number}`, at: model.madeAt });
  page.beginCopy();
  writeLetterhead(page, {
    brandLine: `${WORDS.brandLine.kk} / ${WORDS.brandLine.ru}`,
    kind: `${WORDS.result.kk} / ${WORDS.result.ru}`,
    number: model.number,
  });
  for (const language of LANGUAGES) {
    page.within('Sect', { lang: localeOf(language) }, () => writePart(page, model, language));
  }
  writeVerification(page, model.verifyUrl, [WORDS.verify], true);
  writeWhoseForm(page, model.form, LANGUAGES);
  writeFooters(page, model.verifyUrl);
  return page.finish();
}

function writePart(page: Page, model: ResultCertificate, language: Language): void {
  page.y += PART_GAP;
  writeParagraph(page, (model.form?.title ?? model.title)[language], TITLE);
  writeFacts(page, resultFacts(model, language), 'dense');
  writeStatement(page, outcomeLabel(model, language), model.outcome[language]);
}
