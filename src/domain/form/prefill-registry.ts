import type { Language } from '../../kernel/language';
import { dateShort } from '../../kernel/date-words';
import { textIn } from '../../kernel/localized-text';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import type { RegisteredPerson } from '../registry/registered-person';
import { addressLine, localityLine, streetLine } from './registered-address';

type Answerer = (person: RegisteredPerson, language: Language, field: FormField) => Answer | undefined;

/** Names of one identity card in the editions' lists of options. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'identity-card': ['identity-card', 'id-card', 'identity-document'],
  passport: ['passport', 'identity-document'],
  'residence-permit': ['residence-permit', 'foreigner-residence-permit', 'identity-document'],
  'stateless-certificate': ['stateless-certificate', 'identity-document'],
  'kandas-certificate': ['kandas-certificate'],
};

const KIND_WORDS = {
  'identity-card': { kk: 'Жеке куәлік', ru: 'Удостоверение личности' },
  passport: { kk: 'Паспорт', ru: 'Паспорт' },
  'residence-permit': { kk: 'Ықтиярхат', ru: 'Вид на жительство' },
  'stateless-certificate': { kk: 'Азаматтығы жоқ адамның куәлігі', ru: 'Удостоверение лица без гражданства' },
  'kandas-certificate': { kk: 'Қандас куәлігі', ru: 'Удостоверение кандаса' },
  'birth-certificate': { kk: 'Туу туралы куәлік', ru: 'Свидетельство о рождении' },
} as const;

const ANSWERERS: readonly (readonly [RegExp, Answerer])[] = [
  [/^(applicant|representative)_name$/, (person) => fullName(person)],
  [/^(applicant_)?birth_date$/, (person) => person.birthDate],
  [/^(id|identity)_document_(kind|type)$/, findKind],
  [/^(id|identity)_document_number$/, (person) => person.identityDocument?.number],
  [/^(id|identity)_document_issuer$/, findIssuer],
  [/^(id|identity)_document_(issue_)?date$/, (person) => person.identityDocument?.issuedOn],
  [/^(applicant_)?(id|identity)_document$/, findDocumentLine],
  [
    /^(applicant_|registration_|residence_)?address$/,
    ({ address }, language) => addressLine(address, language),
  ],
  [/^(residence_locality|recipient_place)$/, ({ address }, language) => localityLine(address, language)],
  [/^street_house_flat$/, ({ address }, language) => streetLine(address, language)],
  [/^(mobile_)?phone$/, (person) => person.mobilePhone],
];

/** The registry's answer to a question about this person, told by the id of the field; undefined when it has none. */
export function findRegistryAnswer(
  field: FormField,
  person: RegisteredPerson,
  language: Language,
): Answer | undefined {
  const [, answerer] = ANSWERERS.find(([pattern]) => pattern.test(field.id)) ?? [];
  return answerer?.(person, language, field);
}

/** Surname first, as in the identity document. */
export function fullName({ surname, givenName, patronymic }: RegisteredPerson): string {
  return [surname, givenName, patronymic].filter((part) => part !== undefined).join(' ');
}

function findKind(
  { identityDocument }: RegisteredPerson,
  _language: Language,
  field: FormField,
): Answer | undefined {
  const names = KINDS[identityDocument?.kind ?? ''] ?? [];
  return names.find((name) => field.options?.some(({ id }) => id === name));
}

function findIssuer({ identityDocument }: RegisteredPerson, language: Language): Answer | undefined {
  return identityDocument === undefined ? undefined : textIn(identityDocument.issuer, language);
}

function findDocumentLine({ identityDocument }: RegisteredPerson, language: Language): Answer | undefined {
  if (identityDocument === undefined) return undefined;
  const { kind, number, issuer, issuedOn } = identityDocument;
  return [
    `${textIn(KIND_WORDS[kind], language)} № ${number}`,
    textIn(issuer, language),
    dateShort(issuedOn),
  ].join(', ');
}
