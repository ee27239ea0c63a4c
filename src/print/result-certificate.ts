import { type Language, withOther } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import { writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeWhoseForm } from './form-notes';
import { writeLetterhead } from './letterhead';
import { Page } from './page';
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
 * Prints the result of a service in both languages, the applicant's first, on one page where it fits. The same model gives
 * the same bytes.
 */
export async function printResultCertificate(model: ResultCertificate): Promise<Buffer> {
  const { language, number } = model;
  const languages = withOther(language);
  const title = (model.form?.title ?? model.title)[language];
  const page = new Page({ language, title: `${title} №\u00a0${number}`, at: model.madeAt });
  const both = (words: LocalizedText): string => languages.map((one) => words[one]).join(' / ');
  page.beginCopy();
  writeLetterhead(page, { brandLine: both(WORDS.brandLine), kind: both(WORDS.result), number });
  for (const one of languages) page.speaking(one, () => writePart(page, model, one));
  writeVerification(page, model.verifyUrl, [WORDS.verify], languages);
  writeWhoseForm(page, model.form, languages);
  writeFooters(page, model.verifyUrl);
  return page.finish();
}

function writePart(page: Page, model: ResultCertificate, language: Language): void {
  page.y += PART_GAP;
  writeParagraph(page, (model.form?.title ?? model.title)[language], TITLE);
  writeFacts(page, resultFacts(model, language), 'dense');
  writeStatement(page, outcomeLabel(model, language), model.outcome[language]);
}
