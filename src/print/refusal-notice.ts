import { type Language, withOther } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import { writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeAnnex, writeWhoseForm } from './form-notes';
import { writeLetterhead } from './letterhead';
import { writeNumberedList, type ListItem } from './numbered-list';
import { Page } from './page';
import { writeHeading, writeParagraph, writeTitle } from './paragraph';
import { refusalFacts, refusalSignature } from './refusal-facts';
import type { PrintComplaintWay, RefusalNotice } from './refusal-model';
import { STYLES } from './text-style';
import { writeStatement } from './statement';
import { writeVerification } from './verification';
import { WORDS } from './words';

const TITLE: LocalizedText = {
  kk: 'Мемлекеттік қызмет көрсетуден бас тарту туралы хабарлама',
  ru: 'Уведомление об отказе в оказании государственной услуги',
};
const REFUSED: LocalizedText = { kk: 'Бас тартылған қызмет', ru: 'В чём отказано' };
const WHY: LocalizedText = { kk: 'Неліктен бас тартылды', ru: 'Почему отказано' };
const GROUNDS: LocalizedText = { kk: 'Актідегі негіз', ru: 'Основание по акту' };
const REMEDIES: LocalizedText = { kk: 'Не істеуге болады', ru: 'Что можно сделать' };
const COMPLAINTS: LocalizedText = { kk: 'Шағым қайда беріледі', ru: 'Куда можно пожаловаться' };
const ANSWER: LocalizedText = { kk: 'Жауап мерзімі: ', ru: 'Срок ответа: ' };

/** An official writes once, and their words are not translated by a machine. */
const AS_WRITTEN: LocalizedText = {
  kk: 'Маманның сөздері қай тілде жазылса, сол тілде берілді.',
  ru: 'Слова специалиста приведены на том языке, на котором они написаны.',
};

/**
 * Prints the notice that a service is refused: what, why, the ground, and what can be done. It is one paper under one number
 * and one signature: first in the applicant's language, then, from a new page on, the whole again in the other.
 */
export async function printRefusalNotice(model: RefusalNotice): Promise<Buffer> {
  const { language, number, form } = model;
  const title = (form?.title ?? TITLE)[language];
  const page = new Page({ language, title: `${title} №\u00a0${number}`, at: model.madeAt });
  for (const one of withOther(language)) page.speaking(one, () => writePart(page, model, one));
  writeFooters(page, model.verifyUrl);
  return page.finish();
}

function writePart(page: Page, model: RefusalNotice, language: Language): void {
  const { number, form } = model;
  if (language === model.language) page.beginCopy();
  else page.turn();
  writeLetterhead(page, { brandLine: WORDS.brandLine[language], kind: WORDS.notice[language], number });
  writeAnnex(page, form);
  writeTitle(page, (form?.title ?? TITLE)[language]);
  writeFacts(page, refusalFacts(model, language));
  writeStatement(page, REFUSED[language], model.service[language]);
  writeReasons(page, model);
  writeWaysOn(page, model);
  writeFacts(page, refusalSignature(model, language));
  writeVerification(page, model.verifyUrl, [WORDS.verify]);
  writeWhoseForm(page, form);
}

function writeReasons(page: Page, { language: first, reason, grounds }: RefusalNotice): void {
  const { language } = page;
  writeHeading(page, WHY[language]);
  writeParagraph(page, reason, language === first ? {} : { after: 1 });
  if (language !== first && reason.trim() !== '')
    writeParagraph(page, AS_WRITTEN[language], { style: STYLES.note });
  if (grounds.length === 0) return;
  writeHeading(page, GROUNDS[language]);
  writeNumberedList(
    page,
    grounds.map(({ text, clause }) => ({ text: text[language], note: clause[language] })),
  );
}

function writeWaysOn(page: Page, { remedies, complaints }: RefusalNotice): void {
  const { language } = page;
  if (remedies.length > 0) writeHeading(page, REMEDIES[language]);
  writeNumberedList(
    page,
    remedies.map((remedy) => ({ text: remedy[language] })),
  );
  if (complaints.length > 0) writeHeading(page, COMPLAINTS[language]);
  writeNumberedList(
    page,
    complaints.map((way) => complaintItem(page, way)),
  );
}

function complaintItem({ language }: Page, { to, ways, term, clause }: PrintComplaintWay): ListItem {
  const text = ways === undefined ? to[language] : `${to[language]}: ${ways[language]}`;
  const answer = term === undefined ? '' : `${ANSWER[language]}${term[language]}. `;
  return { text, note: `${answer}${clause[language]}` };
}
