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
import type { AnswerRule, AnswerSource, ColumnRule, ColumnSource } from './offer-rules';

type Columns = Readonly<Record<string, ColumnRule>>;
type Source = (facts: OfferFacts, field: FormField, columns: Columns) => Answer | undefined;

const SOURCES: Readonly<Record<AnswerSource, Source>> = {
  'subject-name': ({ subject }) => fullName(subject),
  'subject-iin': ({ subject }) => subject.iin,
  'subject-line': (facts, field, columns) => rowsOf([facts.subject], field, ownColumns(facts, columns)),
  'subject-address': ({ subject, language }) => addressLine(subject.address, language),
  orphans: (facts, field, columns) =>
    facts.orphans.length === 0 ? undefined : rowsOf(facts.orphans, field, ownColumns(facts, columns)),
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
  'disability-cause': ({ event }) => (event.kind === 'disability' ? event.finding.cause : undefined),
  'deceased-status': ({ paid }) => (paid.length === 0 ? undefined : [...paid]),
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
  if ('is' in rule) return rule.is;
  const answer = SOURCES[rule.from](facts, field, rule.columns ?? {});
  return rule.as === undefined ? answer : inWordsOfForm(answer, rule.as, rule.otherwise);
}

/** What a registry calls so, the form calls otherwise; what the form has no name for is left out, or is the other answer. */
function inWordsOfForm(
  answer: Answer | undefined,
  names: Readonly<Record<string, string>>,
  otherwise: string | undefined,
): Answer | undefined {
  if (typeof answer === 'string') return names[answer] ?? otherwise;
  if (!Array.isArray(answer)) return answer;
  const known = answer.flatMap((one) => (typeof one === 'string' ? (names[one] ?? otherwise ?? []) : []));
  return known.length === 0 ? undefined : [...new Set(known)];
}

/** One row for each person: what a column asks for is told by its id; a list without columns takes a line of words. */
function rowsOf(
  people: readonly RegisteredPerson[],
  field: FormField,
  own: Readonly<Record<string, string>>,
): Answer {
  return people.map((person) =>
    Object.fromEntries(
      columnsOf(field).flatMap(({ id }): [string, string][] => {
        const value = own[id] ?? columnValue(id, person);
        return value === undefined ? [] : [[id, value]];
      }),
    ),
  );
}

/** What the rule itself says of the columns of a list, by column id. */
function ownColumns(facts: OfferFacts, columns: Columns): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([id, rule]): [string, string][] => {
      const value = 'is' in rule ? rule.is : ofBirth(facts, rule);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

function ofBirth(
  { birth, language }: OfferFacts,
  { from, as, otherwise }: Extract<ColumnRule, { from: ColumnSource }>,
): string | undefined {
  if (birth === undefined) return undefined;
  const known =
    from === 'birth-place' ? birth.country : recordLine({ kind: 'birth', record: birth }, language);
  return as === undefined ? known : (as[known] ?? otherwise);
}

const COLUMNS: readonly (readonly [RegExp, (person: RegisteredPerson) => string])[] = [
  [/iin/, ({ iin }) => iin],
  [/birth_?date|born/, ({ birthDate }) => birthDate],
  [/name/, (person) => fullName(person)],
  [/^words$/, (person) => [fullName(person), person.iin, dateShort(person.birthDate)].join(', ')],
];

function columnValue(id: string, person: RegisteredPerson): string | undefined {
  return COLUMNS.find(([pattern]) => pattern.test(id))?.[1](person);
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
