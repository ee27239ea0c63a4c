import { dateShort } from '../../kernel/date-words';
import { plainDate } from '../../kernel/plain-date';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import { columnsOf } from '../fields/list-columns';
import { fieldType } from '../fields/registry';
import type { Raw } from '../fields/raw';
import { findRegistryAnswer, fullName } from '../form/prefill-registry';
import { addressLine } from '../form/registered-address';
import type { RegisteredPerson } from '../registry/registered-person';
import type { OfferFacts } from './offer-facts';
import type { AnswerRule, AnswerSource } from './offer-rules';

type Source = (facts: OfferFacts, field: FormField) => Answer | undefined;

/** Names under which forms list what a deceased was paid, by the benefit. */
const DECEASED_STATUS: Readonly<Record<string, string>> = {
  'age-pension': 'age-pension',
  'basic-pension': 'base-pension',
  'disability-allowance': 'social-benefit',
  'survivor-allowance': 'social-benefit',
  'special-state-benefit': 'special-benefit',
};

const CAUSES: Readonly<Record<string, string>> = {
  'general-illness': 'general-illness',
  'work-injury': 'work-injury',
  'occupational-disease': 'work-injury',
};

const SOURCES: Readonly<Record<AnswerSource, Source>> = {
  'subject-name': ({ subject }) => fullName(subject),
  'subject-iin': ({ subject }) => subject.iin,
  'subject-line': ({ subject, event, birthCountry }, field) =>
    rowsOf([subject], field, { record: recordNumber(event), birthCountry, relationship: undefined }),
  'subject-address': ({ subject, language }) => addressLine(subject.address, language),
  orphans: ({ orphans }, field) =>
    orphans.length === 0
      ? undefined
      : rowsOf(orphans, field, { record: null, birthCountry: undefined, relationship: 'child' }),
  'event-day': ({ happenedOn }) => happenedOn,
  'record-line': ({ event, language }) => recordLine(event, language),
  'recipient-name': ({ recipient }) => fullName(recipient),
  'recipient-iin': ({ recipient }) => recipient.iin,
  'recipient-address': ({ recipient, language }) => addressLine(recipient.address, language),
  'recipient-document': ({ recipient, language }, field) =>
    findRegistryAnswer({ ...field, id: 'id_document' }, recipient, language),
  'recipient-capacity': capacity,
  'disability-line': ({ event, language }) =>
    event.kind === 'disability'
      ? `№ ${event.finding.number}, ${dateShort(event.finding.setOn)}`
      : recordLine(event, language),
  'disability-cause': ({ event }) =>
    event.kind === 'disability' ? (CAUSES[event.finding.cause] ?? 'other') : undefined,
  'deceased-status': ({ paid }) => {
    const known = paid.flatMap((kind) => DECEASED_STATUS[kind] ?? []);
    return known.length === 0 ? undefined : [...new Set(known)];
  },
  'bank-name': ({ bank, language }) => bank?.[language],
};

/**
 * The answers that a rule takes from the registries, as if typed, by field id. What the form does not ask, what no
 * registry knows, and what the field itself would not take is left out.
 */
export function offerAnswers(
  fields: readonly FormField[],
  rules: Readonly<Record<string, AnswerRule>>,
  facts: OfferFacts,
  today: string,
): Readonly<Record<string, Raw>> {
  const answered = fields.flatMap((field): [string, Raw][] => {
    const rule = rules[field.id];
    const answer = rule === undefined ? undefined : answerOf(rule, facts, field);
    if (answer === undefined) return [];
    const type = fieldType(field);
    const raw = type.edit(field, answer);
    return type.schema(field, { today: plainDate(today) }).safeParse(raw).success ? [[field.id, raw]] : [];
  });
  return Object.fromEntries(answered);
}

function answerOf(rule: AnswerRule, facts: OfferFacts, field: FormField): Answer | undefined {
  return 'is' in rule ? rule.is : SOURCES[rule.from](facts, field);
}

/** What stands in a row beside the person: the number of the event's record, the country of birth, and whose they are. */
interface Beside {
  readonly record: string | null;
  readonly birthCountry: string | undefined;
  readonly relationship: 'child' | undefined;
}

/** One row for each person: what a column asks for is told by its id; a list without columns takes a line of words. */
function rowsOf(people: readonly RegisteredPerson[], field: FormField, beside: Beside): Answer {
  return people.map((person) =>
    Object.fromEntries(
      columnsOf(field).flatMap(({ id }): [string, string][] => {
        const value = columnValue(id, person, beside);
        return value === undefined ? [] : [[id, value]];
      }),
    ),
  );
}

const COLUMNS: readonly (readonly [
  RegExp,
  (person: RegisteredPerson, beside: Beside) => string | undefined,
])[] = [
  [/iin/, ({ iin }) => iin],
  [/birth_?date|born/, ({ birthDate }) => birthDate],
  [/^birth_place$/, (_person, { birthCountry }) => birthPlace(birthCountry)],
  [/^relationship$/, (_person, { relationship }) => relationship],
  [/record|certificate|document_number/, (_person, { record }) => record ?? undefined],
  [/name/, (person) => fullName(person)],
  [/^words$/, (person, { record }) => lineOf(person, record)],
];

function columnValue(id: string, person: RegisteredPerson, beside: Beside): string | undefined {
  return COLUMNS.find(([pattern]) => pattern.test(id))?.[1](person, beside);
}

/** As the forms ask it (form-questions.yaml). */
function birthPlace(country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  return country === 'KAZ' ? 'kazakhstan' : 'abroad';
}

function lineOf(person: RegisteredPerson, record: string | null): string {
  const parts = [fullName(person), person.iin, dateShort(person.birthDate)];
  return (record === null ? parts : [...parts, `№ ${record}`]).join(', ');
}

function recordNumber(event: OfferFacts['event']): string {
  return event.kind === 'disability' ? event.finding.number : event.record.number;
}

function recordLine(event: OfferFacts['event'], language: OfferFacts['language']): string {
  if (event.kind === 'disability') return `№ ${event.finding.number}, ${dateShort(event.finding.setOn)}`;
  const { number, office, registeredOn } = event.record;
  return `№ ${number}, ${office[language]}, ${dateShort(registeredOn)}`;
}

/** What the recipient is to the subject, in the words of the field's own options. */
function capacity({ role }: OfferFacts, { options = [] }: FormField): Answer | undefined {
  const names: readonly string[] =
    role === 'self' ? ['self', 'dependant'] : role === 'declarant' ? [] : [role, 'parent', 'mother'];
  return names.find((name) => options.some(({ id }) => id === name));
}
