import { decisionOptions } from '../../../domain/edition/decision-options';
import type { Edition } from '../../../domain/edition/edition';
import { Channel } from '../../../domain/edition/vocabulary';
import { fieldType } from '../../../domain/fields/registry';
import { maskIin } from '../../../domain/identifiers/masking';
import { dateShort, timeOfDay } from '../../../kernel/date-words';
import { formFields } from '../../../use-cases/office/form-fields';
import type { Registration } from '../../../use-cases/registration/list-registrations';
import type { RequestContext } from '../../route';

type Context = Pick<RequestContext, 'language' | 'words' | 't' | 'person'>;

/** A column of a journal. */
export interface JournalColumn {
  readonly title: string;
  readonly value: (entry: Registration) => string;
}

/** Id of the form of a journal in the editions that have one. */
export const JOURNAL_FORM = 'registration-journal';

type Known = 'number' | 'filed' | 'channel' | 'name' | 'iin' | 'outcome' | 'due';

/** What the portal knows of each entry, by the ids that the forms of the acts have for it. */
const KNOWN: readonly (readonly [RegExp, Known])[] = [
  [/^(registration|reg)_number$/, 'number'],
  [/^(registered_(at|on)|received_at)$/, 'filed'],
  [/^channel$/, 'channel'],
  [/^applicant_name$/, 'name'],
  [/^applicant_iin(_bin)?$/, 'iin'],
  [/^outcome$/, 'outcome'],
  [/^control_due$/, 'due'],
];

/**
 * The columns of a journal: of one service those that the form of its edition prints, in their order; of several those
 * that all have. The number of the application, by which it is found, stands at the end.
 */
export function journalColumns(rules: Edition | null, context: Context): readonly JournalColumn[] {
  const { words: w, language } = context;
  const form = rules?.forms.find(({ id }) => id === JOURNAL_FORM);
  const application: JournalColumn = {
    title: w['registrations.application'],
    value: ({ row }) => row.applicationNumber,
  };
  if (form === undefined) return [...commonColumns(context), application];
  const printed = form.fields.map((field): JournalColumn => {
    const known = KNOWN.find(([pattern]) => pattern.test(field.id))?.[1];
    const value = known === undefined ? answerOf(field.id, context) : valuesOf(context)[known];
    return { title: field.label[language], value };
  });
  return [...printed, application];
}

function commonColumns(context: Context): readonly JournalColumn[] {
  const { words: w, language } = context;
  const values = valuesOf(context);
  return [
    { title: w['registrations.column.number'], value: values.number },
    { title: w['registrations.column.filed'], value: values.filed },
    { title: w['registrations.column.service'], value: ({ rules }) => rules.title[language] },
    { title: w['registrations.column.channel'], value: values.channel },
    { title: w['registrations.column.applicant'], value: values.name },
    { title: w['registrations.column.iin'], value: values.iin },
    { title: w['registrations.column.outcome'], value: values.outcome },
  ];
}

function valuesOf(context: Context): Readonly<Record<Known, JournalColumn['value']>> {
  const { words: w, person, t } = context;
  const instant = (at: Date) => `${dateShort(at)}, ${timeOfDay(at)}`;
  // Whoever audits sees what was done, and not to whom.
  const isMasked = person?.kind !== 'staff' || person.role === 'auditor';
  return {
    number: ({ row: { number, year } }) => t('registrations.number', { number, year }),
    filed: ({ row }) => instant(row.filedAt),
    channel: ({ row }) => w[`vocab.channel.${Channel.parse(row.channel)}`],
    name: ({ row }) => row.applicantName,
    iin: ({ row }) => (isMasked ? maskIin(row.applicantIin) : row.applicantIin),
    outcome: (entry) => outcomeWords(entry, context),
    due: ({ row }) => instant(row.dueAt),
  };
}

/** What came of an application so far. */
export function outcomeWords(
  { row, rules }: Registration,
  { words: w, language }: Pick<RequestContext, 'words' | 'language'>,
): string {
  if (row.status === 'intake-refused') return w['office.status.intake-refused'];
  if (row.outcome === null) return w['office.status.in-work'];
  const option = decisionOptions(rules).find(({ outcome }) => outcome === row.outcome);
  return option?.title[language] ?? row.outcome;
}

/** What else the form of a journal asks for is looked for among the answers, under the same id. */
function answerOf(id: string, { language }: Context): JournalColumn['value'] {
  return ({ row, rules }) => {
    const field = formFields(rules, row.formId).find((one) => one.id === id);
    const answer = row.answers[id];
    return field === undefined || answer === undefined
      ? ''
      : fieldType(field).display(field, answer, language);
  };
}
