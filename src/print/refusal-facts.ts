import type { Language } from '../kernel/language';
import type { Fact } from './facts-table';
import { factsOfForm, linesOf, meaningsOfForm, type FormValue, type KnownFact } from './form-facts';
import type { RefusalNotice } from './refusal-model';
import { signatureInWords } from './signature';
import { WORDS } from './words';

type Meaning =
  'number' | 'date' | 'applicant' | 'id' | 'provider' | 'service' | 'reason' | 'outcome' | 'signature';

/** What the fields of the refusals (and of results that may be refusals) of all editions mean. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  number: 'number',
  outgoing_number: 'number',
  date: 'date',
  issued_on: 'date',
  decision_date: 'date',
  notification_date: 'date',
  applicant_name: 'applicant',
  person_name: 'applicant',
  employer_name: 'applicant',
  applicant_iin: 'id',
  iin: 'id',
  issuer: 'provider',
  provider_name: 'provider',
  benefit: 'service',
  service_kind: 'service',
  refusal_reason: 'reason',
  refusal_ground: 'reason',
  outcome: 'outcome',
  decision: 'outcome',
  signature: 'signature',
  official: 'signature',
};

/** The rows above the reasons: those of the edition's form, then what every refusal says and the form does not. */
export function refusalFacts(model: RefusalNotice, language: Language): Fact[] {
  const { form, values = {}, applicant } = model;
  const covered = meaningsOfForm(form, MEANINGS);
  const own =
    form === undefined
      ? []
      : factsOfForm(form, values, { meanings: MEANINGS, known: knownOf(model) }, language);
  const unless = (meaning: Meaning, label: string, value: FormValue | undefined): Fact[] =>
    covered.has(meaning) || value === undefined ? [] : [{ label, lines: linesOf(value, language) }];
  const id = applicant.iin === undefined ? WORDS.bin[language] : WORDS.iin[language];
  return [
    ...unless('number', WORDS.number[language], model.number),
    ...unless('date', WORDS.date[language], model.decidedOn),
    ...own,
    ...unless('applicant', WORDS.applicant[language], applicant.name),
    ...unless('id', id, applicant.iin ?? applicant.bin),
    ...unless('provider', WORDS.provider[language], model.provider),
  ];
}

/** Reasons and signature have places of their own in the notice, so the table leaves them out. */
function knownOf(model: RefusalNotice): Partial<Record<Meaning, KnownFact>> {
  const { applicant } = model;
  return {
    number: { value: model.number },
    date: { value: model.decidedOn },
    applicant: { value: applicant.name },
    id: { value: applicant.iin ?? applicant.bin },
    provider: { value: model.provider },
    service: { value: model.service },
    reason: { value: null },
    outcome: { value: null },
    signature: { value: null },
  };
}

/** Who decided, at the end of the notice: signed electronically, or a line for a pen. */
export function refusalSignature({ signedBy }: RefusalNotice, language: Language): Fact[] {
  const label = WORDS.signed[language];
  if (signedBy === undefined) return [{ label, lines: [], caption: WORDS.signature[language] }];
  const { who, how } = signatureInWords(signedBy, language);
  return [{ label, lines: [who], note: how }];
}
