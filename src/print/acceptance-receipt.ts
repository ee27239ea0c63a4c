import type { LocalizedText } from '../kernel/localized-text';
import { acceptanceFacts } from './acceptance-facts';
import type { AcceptanceReceipt } from './acceptance-model';
import { writeDocumentsTable } from './documents-table';
import { writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeAnnex, writeWhoseForm } from './form-notes';
import { writeLetterhead } from './letterhead';
import { Page } from './page';
import { writeHeading, writeTitle } from './paragraph';
import { writeVerification } from './verification';
import { WORDS } from './words';

const TITLE: LocalizedText = {
  kk: 'Өтініш пен құжаттардың қабылданғаны туралы қолхат',
  ru: 'Расписка о приёме заявления и документов',
};
const DOCUMENTS: LocalizedText = { kk: 'Қабылданған құжаттар', ru: 'Принятые документы' };

/** Prints the receipt of acceptance (қолхат) in the applicant's language. The same model gives the same bytes. */
export async function printAcceptanceReceipt(model: AcceptanceReceipt): Promise<Buffer> {
  const { language, number, form } = model;
  const title = (form?.title ?? TITLE)[language];
  const page = new Page({ language, title: `${title} №\u00a0${number}`, at: model.acceptedAt });
  const { facts, heading } = acceptanceFacts(model);
  page.beginCopy();
  writeLetterhead(page, { brandLine: WORDS.brandLine[language], kind: WORDS.receipt[language], number });
  writeAnnex(page, form);
  writeTitle(page, title);
  writeFacts(page, facts);
  writeHeading(page, heading ?? DOCUMENTS[language]);
  writeDocumentsTable(page, model.documents);
  writeVerification(page, model.verifyUrl, [WORDS.verify, WORDS.status]);
  writeWhoseForm(page, form);
  writeFooters(page, model.verifyUrl);
  return page.finish();
}
