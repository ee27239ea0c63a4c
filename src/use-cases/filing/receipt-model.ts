import type { ApplicationEvent } from '../../domain/application/event';
import { periodText } from '../../domain/deadline/period-in-words';
import type { Edition } from '../../domain/edition/edition';
import type { EditionForm } from '../../domain/edition/forms';
import { Unit } from '../../domain/edition/vocabulary';
import type { Organisation } from '../../domain/organisation/organisation';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { AcceptanceReceipt } from '../../print/acceptance-model';
import { type ClauseInWords, clauseText } from '../office/result-words';
import { receiptDocuments } from './receipt-documents';
import { serviceAskedFor } from './service-asked-for';

type Filing = Extract<ApplicationEvent, { type: 'filed' }>;

/** What a receipt is made from. */
export interface ReceiptParts {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly organisation: Organisation | undefined;
  readonly language: Language;
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly baseUrl: string;
  readonly clauseInWords: ClauseInWords;
}

const PORTAL: LocalizedText = { kk: 'портал арқылы', ru: 'через портал' };
const COUNTER: LocalizedText = { kk: 'қабылдау терезесінде', ru: 'в окне приёма' };
const PORTAL_BODY: LocalizedText = { kk: '«Жәрдем» порталы', ru: 'Портал «Жәрдем»' };
const CABINET: LocalizedText = { kk: 'порталдағы жеке кабинетте', ru: 'в личном кабинете на портале' };
const WINDOW: LocalizedText = {
  kk: 'өтініш берілген жерде, қолма-қол',
  ru: 'там, где подано заявление, на руки',
};
/** Of what came electronically some acts print a notice of its own (order 509, burial, clause 16; disability, clause 20-1). */
const NOTICES = ['acceptance-notice', 'electronic-acceptance-notification'];
const RECEIPTS = ['acceptance-receipt', 'slip'];

/** The receipt in the words of the edition's own form, where it has one. */
export function receiptModel({
  filing,
  edition,
  organisation,
  language,
  registryTitles,
  baseUrl,
  clauseInWords,
}: ReceiptParts): AcceptanceReceipt {
  const { payload, actor, at } = filing;
  const isPortal = payload.channel === 'portal';
  const form = formOf(edition, isPortal);
  const due = dueOf(payload.term, clauseInWords);
  return {
    language,
    number: payload.number,
    acceptedAt: at,
    channel: isPortal ? PORTAL : COUNTER,
    service: serviceAskedFor(edition, payload),
    applicant: { name: payload.applicant.name, iinLastFour: payload.applicant.iin.slice(-4) },
    acceptedBy: {
      body: isPortal || organisation === undefined ? PORTAL_BODY : organisation.name,
      ...(actor.kind === 'staff' ? { officer: actor.name } : {}),
    },
    documents: receiptDocuments(payload, registryTitles),
    ...(due === undefined ? {} : { due }),
    result: { way: isPortal ? CABINET : windowOf(organisation) },
    verifyUrl: `${baseUrl}/${language}/applications/${payload.number}`,
    ...(form === undefined ? {} : { form }),
  };
}

/** The form of the way by which it came; where the edition has but one, that one. */
function formOf({ forms }: Edition, isPortal: boolean): EditionForm | undefined {
  const [own, others] = isPortal ? [NOTICES, RECEIPTS] : [RECEIPTS, NOTICES];
  const among = (ids: readonly string[]) => forms.find(({ id }) => ids.includes(id));
  return among(own) ?? among(others);
}

/** Where to come for the result, as the window's address is today. */
function windowOf(organisation: Organisation | undefined): LocalizedText {
  if (organisation === undefined) return WINDOW;
  const { kk, ru } = organisation.address;
  return { kk: `${WINDOW.kk}: ${kk}`, ru: `${WINDOW.ru}: ${ru}` };
}

function dueOf(
  { amount, unit, clause, dueAt }: Filing['payload']['term'],
  inWords: ClauseInWords,
): AcceptanceReceipt['due'] {
  const known = Unit.safeParse(unit);
  if (amount === null || !known.success) return { at: new Date(dueAt), term: SUM, clause: SUM_CLAUSE };
  const printed = clause ?? '';
  return {
    at: new Date(dueAt),
    term: periodText(amount, known.data),
    clause: printed === '' ? SUM_CLAUSE : clauseText(printed, inWords),
  };
}

const SUM: LocalizedText = { kk: 'қадамдар мерзімдерінің қосындысы', ru: 'сумма сроков всех шагов' };
const SUM_CLAUSE: LocalizedText = { kk: 'порталдың есебі', ru: 'расчёт портала' };
