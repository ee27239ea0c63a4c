import type { LocalizedText } from '../kernel/localized-text';
import { writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeAnnex, writeWhoseForm } from './form-notes';
import { intakeRefusalFacts } from './intake-refusal-facts';
import type { IntakeRefusalReceipt } from './intake-refusal-model';
import { writeLetterhead } from './letterhead';
import { writeNumberedList } from './numbered-list';
import { Page } from './page';
import { writeHeading, writeParagraph, writeTitle } from './paragraph';
import { takeBodyApart, type PrintedBody } from './printed-body';
import { STYLES } from './text-style';
import { WORDS } from './words';

const TITLE: LocalizedText = {
  kk: 'Құжаттарды қабылдаудан бас тарту туралы қолхат',
  ru: 'Расписка об отказе в приёме документов',
};

const COPIES: readonly LocalizedText[] = [
  { kk: '1-дана (барлығы 2): қызмет алушыға', ru: 'Экземпляр 1 из 2: услугополучателю' },
  { kk: '2-дана (барлығы 2): құжат қабылдайтын ұйымға', ru: 'Экземпляр 2 из 2: принимающей организации' },
];

/** What is sent says of no copy whose it is. */
const NO_COPY: LocalizedText = { kk: '', ru: '' };

/** Where no act prints the sentences of the receipt, these are ours. */
const OWN_BODY: Record<'incomplete' | 'ground' | 'twoCopies', LocalizedText> = {
  incomplete: {
    kk: '{body} Сіздің өтінішіңізді қабылдай алмайды, себебі «{service}» қызметін көрсетуге қажетті құжаттардың толық топтамасын ұсынбадыңыз, атап айтқанда:',
    ru: '{body} не может принять Ваше заявление, так как Вы представили неполный пакет документов, необходимых для оказания услуги «{service}», а именно:',
  },
  ground: {
    kk: '{body} «{service}» қызметін көрсетуге берген өтінішіңізді қабылдай алмайды.',
    ru: '{body} не может принять Ваше заявление на оказание услуги «{service}».',
  },
  twoCopies: {
    kk: 'Осы қолхат әрбір тарапқа бір-бірден 2 данада жасалды.',
    ru: 'Настоящая расписка составлена в 2 экземплярах, по одному для каждой стороны.',
  },
};

const MISSING: LocalizedText = { kk: 'Жоқ құжаттардың атауы:', ru: 'Наименование отсутствующих документов:' };
const EXPIRED: LocalizedText = {
  kk: 'Қолданылу мерзімі өткен құжаттардың атауы:',
  ru: 'Наименование документов с истекшим сроком действия:',
};
const GROUND: LocalizedText = { kk: 'Бас тарту негізі', ru: 'Основание отказа' };

/**
 * Prints the receipt of refusal to accept documents: two copies in one PDF, each beginning on a page of its own; or, where it
 * is sent, the one notice.
 */
export async function printIntakeRefusalReceipt(model: IntakeRefusalReceipt): Promise<Buffer> {
  const { language, number, form } = model;
  const title = (form?.title ?? TITLE)[language];
  const page = new Page({ language, title: `${title} №\u00a0${number}`, at: model.issuedAt });
  const copies = model.isSent === true ? [NO_COPY] : COPIES;
  for (const copy of copies) page.within('Sect', {}, () => writeCopy(page, model, title, copy[language]));
  writeFooters(page, model.verifyUrl);
  return page.finish();
}

function writeCopy(page: Page, model: IntakeRefusalReceipt, title: string, copy: string): void {
  const { language, number, form } = model;
  const { above, below } = intakeRefusalFacts(model);
  page.beginCopy();
  const kind = (model.isSent === true ? WORDS.notice : WORDS.receipt)[language];
  writeLetterhead(page, { brandLine: WORDS.brandLine[language], kind, number });
  writeParagraph(page, copy, { style: STYLES.note, align: 'right', after: 2 });
  writeAnnex(page, form);
  writeTitle(page, title);
  writeFacts(page, above);
  writeBody(page, model);
  writeFacts(page, below);
  writeWhoseForm(page, form);
}

function writeBody(page: Page, model: IntakeRefusalReceipt): void {
  const { language, expired = [], ground, form } = model;
  const { before, caption, after } = bodyOf(model);
  const list = (documents: readonly LocalizedText[]): void =>
    writeNumberedList(
      page,
      documents.map((document) => ({ text: document[language] })),
    );
  writeParagraph(page, before);
  if (model.missing.length > 0)
    writeParagraph(page, caption === '' ? MISSING[language] : caption, { after: 2 });
  list(model.missing);
  if (expired.length > 0) writeParagraph(page, EXPIRED[language], { after: 2 });
  list(expired);
  if (ground !== undefined && form?.fields.some(({ id }) => id === 'reason') !== true) {
    writeHeading(page, GROUND[language]);
    writeParagraph(page, ground.text[language], { after: 0 });
    writeParagraph(page, ground.clause[language], { style: STYLES.note });
  }
  writeParagraph(page, after);
}

function bodyOf(model: IntakeRefusalReceipt): PrintedBody {
  const { language, form, refusedBy } = model;
  const printed = language === 'kk' ? form?.body_kk : form?.body_ru;
  if (printed !== undefined) return takeBodyApart(printed, refusedBy.department);
  const { service, missing, expired = [] } = model;
  const lacks = missing.length + expired.length > 0;
  const before = (lacks ? OWN_BODY.incomplete : OWN_BODY.ground)[language]
    .replace('{body}', refusedBy.body[language])
    .replace('{service}', service[language]);
  return { before, caption: '', after: model.isSent === true ? '' : OWN_BODY.twoCopies[language] };
}
