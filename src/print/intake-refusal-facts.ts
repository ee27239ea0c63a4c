import { dateInWords } from '../kernel/date-words';
import type { Fact } from './facts-table';
import { factsOfForm, linesOf, type FormValue, type KnownFact, type PrintForm } from './form-facts';
import type { IntakeRefusalReceipt } from './intake-refusal-model';
import { WORDS } from './words';

type Meaning =
  | 'recipient'
  | 'address'
  | 'iin'
  | 'department'
  | 'body'
  | 'service'
  | 'reason'
  | 'documents'
  | 'worker'
  | 'executor'
  | 'phone'
  | 'received'
  | 'date';

/** What the fields of the refusal receipts of all editions mean, whatever they are called there. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  recipient_name: 'recipient',
  applicant_name: 'recipient',
  recipient_address: 'address',
  applicant_iin: 'iin',
  department_number: 'department',
  centre_name: 'body',
  benefit: 'service',
  reason: 'reason',
  missing_documents: 'documents',
  expired_documents: 'documents',
  failed_checks: 'documents',
  failed_parameters: 'documents',
  corporation_worker: 'worker',
  centre_worker: 'worker',
  worker_name: 'worker',
  executor_name: 'executor',
  executor_phone: 'phone',
  received_by_name: 'received',
  receipt_date: 'date',
  notice_date: 'date',
  issued_on: 'date',
};

/** Meanings that stand above the body of the receipt; the others follow below it. */
const ABOVE: ReadonlySet<Meaning> = new Set(['recipient', 'address', 'iin', 'body', 'service', 'reason']);

/** The rows above and below the body: those of the edition's form in its words, or the usual ones where it has none. */
export function intakeRefusalFacts(model: IntakeRefusalReceipt): { above: Fact[]; below: Fact[] } {
  const { form, values = {}, language } = model;
  if (form === undefined) return usualFacts(model);
  const known = knownOf(model);
  const isAbove = ({ id }: PrintForm['fields'][number]): boolean => ABOVE.has(MEANINGS[id] ?? 'worker');
  const facts = (fields: PrintForm['fields']): Fact[] =>
    factsOfForm({ ...form, fields }, values, { meanings: MEANINGS, known }, language);
  return {
    above: facts(form.fields.filter(isAbove)),
    below: facts(form.fields.filter((field) => !isAbove(field))),
  };
}

function knownOf(model: IntakeRefusalReceipt): Partial<Record<Meaning, KnownFact>> {
  const { recipient, refusedBy, ground, executor, language } = model;
  return {
    recipient: { value: recipient.name },
    address: { value: recipient.address },
    iin: { value: recipient.iin },
    department: { value: null },
    body: { value: refusedBy.body },
    service: { value: model.service },
    reason:
      ground === undefined ? { value: undefined } : { value: ground.text, note: ground.clause[language] },
    documents: { value: null },
    worker: { value: model.worker },
    executor: { value: executor?.name },
    phone: { value: executor?.phone },
    received: { value: model.receivedBy },
    date: { value: model.issuedAt },
  };
}

function usualFacts(model: IntakeRefusalReceipt): { above: Fact[]; below: Fact[] } {
  const { language, recipient, executor } = model;
  const fact = (label: string, value: FormValue | undefined): Fact => ({
    label,
    lines: linesOf(value, language),
  });
  const pen = { lines: [], caption: WORDS.signature[language] };
  return {
    above: [
      fact(WORDS.applicant[language], recipient.name),
      ...(recipient.address === undefined ? [] : [fact(WORDS.address[language], recipient.address)]),
      fact(WORDS.service[language], model.service),
    ],
    below: [
      fact(WORDS.worker[language], model.worker),
      { label: WORDS.workerSignature[language], ...pen },
      ...(executor === undefined
        ? []
        : [fact(WORDS.executor[language], `${executor.name}, ${executor.phone}`)]),
      fact(WORDS.received[language], model.receivedBy),
      { label: WORDS.receivedSignature[language], ...pen },
      fact(WORDS.date[language], dateInWords(model.issuedAt, language)),
    ],
  };
}
