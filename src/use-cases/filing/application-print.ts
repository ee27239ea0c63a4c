import type { Edition } from '../../domain/edition/edition';
import type { FormField } from '../../domain/edition/forms';
import type { Answers } from '../../domain/fields/answer';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { ApplicationPrint, PrintedAnswer } from '../../print/application-model';

/** What an application is printed from. */
export interface ApplicationParts extends Pick<
  ApplicationPrint,
  'language' | 'number' | 'mark' | 'madeAt' | 'documents' | 'consents' | 'signed'
> {
  readonly rules: Edition;
  /** As the answers make it: with the questions that were asked. */
  readonly form: ApplicationForm;
  readonly answers: Answers;
  /** Of one benefit of a form that asks for several: which. */
  readonly part?: LocalizedText;
}

const APPLICANT: LocalizedText = { kk: 'Өтініш беруші', ru: 'Заявитель' };
/** Signs of a content that a person can compare, in groups: «3F2A 91C0». */
const MARK = { signs: 8, group: 4 } as const;

/** The application in the words and the order of its form. */
export function applicationPrint(parts: ApplicationParts): ApplicationPrint {
  const { rules, form, part, language, number, mark, madeAt, documents, consents, signed } = parts;
  const { kk, ru } = rules.title;
  const own = rules.forms.find(({ id }) => id === form.formId);
  const made = (kind: 'date' | 'signature') => form.made.find(({ type }) => type === kind)?.label;
  const [date, signature] = [made('date'), made('signature')];
  return {
    ...{ language, number, mark, madeAt, documents, consents, signed },
    form: own ?? { title: form.title, in_source: !form.proposed },
    service: part === undefined ? { kk, ru } : { kk: `${kk}: ${part.kk}`, ru: `${ru}: ${part.ru}` },
    addressee: form.recipient ?? rules.provider,
    sections: sectionsOf(parts, language),
    labels: { ...(date === undefined ? {} : { date }), ...(signature === undefined ? {} : { signature }) },
  };
}

/** The short mark of a content that stands on each of its sheets. */
export function markOf(hash: string): string {
  const { signs, group } = MARK;
  return `${hash.slice(0, group)}\u00a0${hash.slice(group, signs)}`.toUpperCase();
}

function sectionsOf({ form, answers }: ApplicationParts, language: Language): ApplicationPrint['sections'] {
  const answer = (field: FormField): PrintedAnswer => {
    const shown = fieldType(field).display(field, answers[field.id], language);
    return { label: field.label[language], lines: shown === '' ? [] : shown.split('\n') };
  };
  const known = { title: APPLICANT[language], answers: form.known.map(answer) };
  const pages = form.pages
    .filter(({ kind }) => kind === 'questions')
    .map(({ title, fields }) => ({ title: title[language], answers: fields.map(answer) }));
  return [...(known.answers.length === 0 ? [] : [known]), ...pages];
}
