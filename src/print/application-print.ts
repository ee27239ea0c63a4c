import { dateInWords, timeOfDay } from '../kernel/date-words';
import type { LocalizedText } from '../kernel/localized-text';
import type { ApplicationPrint } from './application-model';
import { writeDocumentsTable } from './documents-table';
import { type Fact, writeFacts } from './facts-table';
import { writeFeet } from './footer';
import { writeStatedAnnex, writeWhoseContent } from './form-notes';
import { writeLetterhead } from './letterhead';
import { writeNumberedList } from './numbered-list';
import { CONTENT_WIDTH, Page, PAPER } from './page';
import { writeHeading, writeParagraph, writeTitle } from './paragraph';
import { writeRow } from './row';
import { STYLES } from './text-style';
import { WORDS } from './words';

const DOCUMENTS: LocalizedText = { kk: 'Қоса берілетін құжаттар', ru: 'Прилагаемые документы' };
const CONSENTS: LocalizedText = { kk: 'Келісемін', ru: 'Соглашаюсь' };
const NOT_ANSWERED = '–';
/** To whom it is addressed stands at the right, as on any application. */
const ADDRESSEE = { x: PAPER.left + CONTENT_WIDTH / 2, width: CONTENT_WIDTH / 2 } as const;
/** Day, signature and what they are under stay on one page, in points. */
const SIGNING = 110;

/**
 * Prints an application with its questions and answers, in one language: for the applicant's own hand, or as it was filed.
 * The same model gives the same bytes.
 */
export async function printApplication(model: ApplicationPrint): Promise<Buffer> {
  const { language, number, form } = model;
  const title = form.title[language];
  const named = number === null ? title : `${title} №\u00a0${number}`;
  const page = new Page({ language, title: named, at: model.madeAt });
  page.beginCopy();
  const kind = WORDS.application[language];
  writeLetterhead(page, { brandLine: WORDS.brandLine[language], kind, number: number ?? '' });
  writeStatedAnnex(page, form.annex);
  writeAddressee(page, model.addressee[language]);
  writeTitle(page, title);
  writeParagraph(page, model.service[language], { style: STYLES.note, align: 'centre', after: 6 });
  for (const section of model.sections) {
    writeHeading(page, section.title);
    writeFacts(page, section.answers.map(factOf));
  }
  writeDocuments(page, model);
  writeConsents(page, model);
  writeSigning(page, model);
  writeWhoseContent(page, form);
  writeFeet(page, (spoken) =>
    number === null
      ? `${WORDS.mark[spoken]}: ${model.mark}`
      : `${WORDS.application[spoken]} №\u00a0${number}`,
  );
  return page.finish();
}

function writeAddressee(page: Page, text: string): void {
  const element = page.add('P');
  writeRow(page, [{ ...ADDRESSEE, text, style: STYLES.body, element }], 8);
  element.end();
}

function factOf({ label, lines }: ApplicationPrint['sections'][number]['answers'][number]): Fact {
  return { label, lines: lines.length === 0 ? [NOT_ANSWERED] : lines };
}

function writeDocuments(page: Page, { language, documents }: ApplicationPrint): void {
  if (documents.length === 0) return;
  writeHeading(page, DOCUMENTS[language]);
  writeDocumentsTable(page, documents);
}

function writeConsents(page: Page, { language, consents, form }: ApplicationPrint): void {
  if (consents.length > 0) {
    writeHeading(page, CONSENTS[language]);
    writeNumberedList(
      page,
      consents.map((consent) => ({ text: consent[language] })),
    );
  }
  const body = (language === 'kk' ? form.body_kk : form.body_ru) ?? '';
  // Sentences with blanks say again what the answers say above.
  if (!body.includes('__')) writeParagraph(page, body);
}

function writeSigning(page: Page, { language, labels, signed }: ApplicationPrint): void {
  page.room(SIGNING);
  // The acts print the day as blanks («20 ___ жылғы»), which the line for the pen already is.
  const printed = labels.date?.[language] ?? '';
  const date = printed === '' || printed.includes('_') ? WORDS.date[language] : printed;
  const signature = (labels.signature ?? WORDS.applicantSignature)[language];
  writeFacts(
    page,
    signed === null
      ? [
          { label: date, lines: [] },
          { label: signature, lines: [], caption: WORDS.signature[language] },
        ]
      : [
          { label: date, lines: [momentInWords(signed.at, language)] },
          { label: signature, lines: [signed.by], note: signed.way[language] },
        ],
  );
}

function momentInWords(moment: NonNullable<ApplicationPrint['signed']>['at'], language: 'kk' | 'ru'): string {
  const day = dateInWords(moment, language);
  return moment instanceof Date ? `${day}, ${timeOfDay(moment)}` : day;
}
