import { dateInWords, timeOfDay, type Moment } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { AcceptanceReceipt } from './acceptance-model';
import type { Fact } from './facts-table';
import { factsOfForm, linesOf, meaningsOfForm, type FormValue, type KnownFact } from './form-facts';
import { WORDS } from './words';

type Meaning =
  | 'number'
  | 'number-date'
  | 'accepted'
  | 'service'
  | 'documents'
  | 'count'
  | 'due'
  | 'due-time'
  | 'due-place'
  | 'place'
  | 'applicant'
  | 'officer'
  | 'signature';

/** What the fields of the receipts of all editions mean, whatever they are called there. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  number: 'number',
  request_number: 'number',
  receipt_number: 'number',
  registration_number: 'number',
  request_number_date: 'number-date',
  date: 'accepted',
  request_date: 'accepted',
  accepted_at: 'accepted',
  accepted_date: 'accepted',
  registered_at: 'accepted',
  registered_on: 'accepted',
  registration_date: 'accepted',
  service_type: 'service',
  service_kind: 'service',
  documents: 'documents',
  documents_names: 'documents',
  attached_names: 'documents',
  attached_documents: 'documents',
  accepted_documents: 'documents',
  documents_count: 'count',
  attached_count: 'count',
  issue_date: 'due',
  issue_date_time: 'due',
  service_date: 'due',
  receipt_date: 'due',
  issue_time: 'due-time',
  issue_date_place: 'due-place',
  issue_place: 'place',
  applicant_name: 'applicant',
  employer_name: 'applicant',
  inspector_name: 'officer',
  specialist_name: 'officer',
  worker_name: 'officer',
  accepted_by: 'officer',
  signature: 'signature',
};

/**
 * The rows of the receipt: those of the edition's form in its words and order, then what every receipt says and the form
 * does not. `heading` is the form's own name of the list of documents, when it has one.
 */
export function acceptanceFacts(model: AcceptanceReceipt): { facts: Fact[]; heading: string | undefined } {
  const { form, values = {}, language } = model;
  const known = knownOf(model);
  const covered = meaningsOfForm(form, MEANINGS);
  const own = form === undefined ? [] : factsOfForm(form, values, { meanings: MEANINGS, known }, language);
  const label = form?.fields.find(({ id }) => MEANINGS[id] === 'documents')?.label[language];
  return { facts: [...own, ...commonFacts(model, known, covered)], heading: label };
}

function knownOf(model: AcceptanceReceipt): Partial<Record<Meaning, KnownFact>> {
  const { language, acceptedBy } = model;
  return {
    number: { value: model.number },
    'number-date': { value: `№\u00a0${model.number}, ${dateInWords(model.acceptedAt, language)}` },
    accepted: { value: `${momentInWords(model.acceptedAt, language)}, ${model.channel[language]}` },
    service: { value: model.service },
    documents: { value: null },
    count: { value: String(model.documents.length) },
    applicant: { value: model.applicant.name },
    officer: { value: acceptedBy.officer ?? acceptedBy.body },
    signature: { value: acceptedBy.officer === undefined ? null : undefined },
    ...dueOf(model),
  };
}

/** When and where the answer comes; blanks for the term where no act says it. */
function dueOf({ language, due, result }: AcceptanceReceipt): Partial<Record<Meaning, KnownFact>> {
  const place = (result.place ?? result.way)[language];
  if (due === undefined)
    return { 'due-time': { value: null }, 'due-place': { value: place }, place: { value: place } };
  const words = momentInWords(due.at, language);
  const note = `${due.term[language]}, ${due.clause[language]}`;
  return {
    due: { value: words, note },
    'due-time': { value: due.at instanceof Date ? timeOfDay(due.at) : null },
    'due-place': { value: `${words}. ${place}`, note },
    place: { value: place },
  };
}

function commonFacts(
  model: AcceptanceReceipt,
  known: Partial<Record<Meaning, KnownFact>>,
  covered: ReadonlySet<Meaning>,
): Fact[] {
  const { language, acceptedBy } = model;
  const fact = (label: string, value: FormValue, note?: string): Fact[] => [
    { label, lines: linesOf(value, language), ...(note === undefined ? {} : { note }) },
  ];
  const unless = (meanings: readonly Meaning[], label: string): Fact[] => {
    const [first = 'number'] = meanings;
    const { value, note } = known[first] ?? { value: undefined };
    if (value === undefined || value === null || meanings.some((meaning) => covered.has(meaning))) return [];
    return fact(label, value, note);
  };
  const officer = acceptedBy.officer === undefined ? '' : `, ${acceptedBy.officer}`;
  return [
    ...unless(['applicant'], WORDS.applicant[language]),
    ...fact(WORDS.iin[language], `…${model.applicant.iinLastFour}`),
    ...unless(['service'], WORDS.service[language]),
    ...unless(['accepted'], WORDS.acceptedAt[language]),
    ...fact(
      WORDS.acceptedBy[language],
      `${acceptedBy.body[language]}${covered.has('officer') ? '' : officer}`,
    ),
    ...unless(['due', 'due-place'], WORDS.due[language]),
    ...fact(WORDS.resultWay[language], model.result.way),
  ];
}

function momentInWords(moment: Moment, language: Language): string {
  const day = dateInWords(moment, language);
  return moment instanceof Date ? `${day}, ${timeOfDay(moment)}` : day;
}
