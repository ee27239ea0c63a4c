import { dateInWords } from '../kernel/date-words';
import type { Language } from '../kernel/language';
import type { Fact } from './facts-table';
import { factsOfForm, linesOf, meaningsOfForm, type FormValue, type KnownFact } from './form-facts';
import type { ResultCertificate } from './result-model';
import { signatureInWords } from './signature';
import { WORDS } from './words';

type Meaning =
  'number' | 'date' | 'number-date' | 'applicant' | 'id' | 'provider' | 'service' | 'outcome' | 'signature';

/** What the fields of the results of all editions mean, whatever they are called there. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  number: 'number',
  outgoing_number: 'number',
  certificate_number: 'number',
  number_date: 'number-date',
  date: 'date',
  issue_date: 'date',
  issued_on: 'date',
  decision_date: 'date',
  notification_date: 'date',
  applicant_name: 'applicant',
  person_name: 'applicant',
  employer_name: 'applicant',
  applicant_iin: 'id',
  iin: 'id',
  employer_bin_iin: 'id',
  provider_name: 'provider',
  issuer: 'provider',
  service_kind: 'service',
  benefit: 'service',
  outcome: 'outcome',
  decision: 'outcome',
  signature: 'signature',
  official: 'signature',
};

/**
 * The rows of a result in one language: those of the edition's form in its words and order, then what every result says
 * and the form does not. The outcome is not among them: it stands by itself, below.
 */
export function resultFacts(model: ResultCertificate, language: Language): Fact[] {
  const { form, values = {}, applicant } = model;
  const known = knownOf(model, language);
  const covered = meaningsOfForm(form, MEANINGS);
  const own = form === undefined ? [] : factsOfForm(form, values, { meanings: MEANINGS, known }, language);
  const unless = (meaning: Meaning, label: string, value: FormValue | undefined): Fact[] =>
    covered.has(meaning) || value === undefined ? [] : [{ label, lines: linesOf(value, language) }];
  const named = covered.has('number-date')
    ? []
    : [
        ...unless('number', WORDS.number[language], model.number),
        ...unless('date', WORDS.issuedOn[language], model.issuedOn),
      ];
  const id = applicant.iin === undefined ? WORDS.bin[language] : WORDS.iin[language];
  return [
    ...named,
    ...own,
    ...unless('applicant', WORDS.applicant[language], applicant.name),
    ...unless('id', id, applicant.iin ?? applicant.bin),
    ...unless('provider', WORDS.provider[language], model.provider),
    ...signatureFact(model, language, covered.has('signature')),
  ];
}

/** The form's own name of the outcome («Шешім», «Решение»), or ours. */
export function outcomeLabel({ form }: ResultCertificate, language: Language): string {
  const field = form?.fields.find(({ id }) => MEANINGS[id] === 'outcome');
  return field?.label[language] ?? WORDS.outcome[language];
}

function knownOf(model: ResultCertificate, language: Language): Partial<Record<Meaning, KnownFact>> {
  const { signedBy, applicant } = model;
  const signed = signedBy === undefined ? undefined : signatureInWords(signedBy, language);
  return {
    number: { value: model.number },
    date: { value: model.issuedOn },
    'number-date': { value: `№\u00a0${model.number}, ${dateInWords(model.issuedOn, language)}` },
    applicant: { value: applicant.name },
    id: { value: applicant.iin ?? applicant.bin },
    provider: { value: model.provider },
    service: { value: model.service },
    outcome: { value: null },
    signature: signed === undefined ? { value: undefined } : { value: signed.who, note: signed.how },
  };
}

function signatureFact({ signedBy }: ResultCertificate, language: Language, isCovered: boolean): Fact[] {
  if (isCovered || signedBy === undefined) return [];
  const { who, how } = signatureInWords(signedBy, language);
  return [{ label: WORDS.signed[language], lines: [who], note: how }];
}
