import type { ChoiceOption, FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';
import { remember } from '../../kernel/remember';
import type { ApplicationForm } from './application-form';
import type { FormPage } from './form-pages';
import { holds } from './holds';

const shownForms = remember<ApplicationForm, ApplicationForm>();

/**
 * The form as these answers make it: without the questions whose condition does not hold, and without the options that do
 * not fit the other answers. The answer to a question that is not asked counts as not given, so that what hung on it goes
 * as well. The same questions and options give the same form again.
 */
export function shownForm(form: ApplicationForm, answers: Answers): ApplicationForm {
  const hidden = hiddenFields(form.fields, answers);
  const unfit = unfitOptions(form.fields, hidden, answers);
  if (hidden.size === 0 && unfit.size === 0) return form;
  return shownForms(form, [...hidden, '/', ...unfit].join(' '), () => without(form, hidden, unfit));
}

const optionKey = (field: FormField, option: ChoiceOption): string => `${field.id}:${option.id}`;

/** The options that other answers rule out. */
function unfitOptions(
  fields: readonly FormField[],
  hidden: ReadonlySet<string>,
  answers: Answers,
): ReadonlySet<string> {
  const answerOf = (id: string) => (hidden.has(id) || !Object.hasOwn(answers, id) ? undefined : answers[id]);
  const unfit = ({ offer_when: condition }: ChoiceOption) =>
    condition !== undefined && holds(condition, answerOf) === false;
  return new Set(
    fields.flatMap((field) => (field.options ?? []).filter(unfit).map((option) => optionKey(field, option))),
  );
}

/** The ids of the fields that are not asked. */
export function hiddenFields(fields: readonly FormField[], answers: Answers): ReadonlySet<string> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();

  function isShown(id: string): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    const field = byId.get(id);
    // Whoever hangs on itself is not asked. The guard of the table lets no such circle in.
    known.set(id, false);
    const condition = field?.ask_when;
    const shown = field !== undefined && (condition === undefined || holds(condition, answerOf) === true);
    known.set(id, shown);
    return shown;
  }

  function answerOf(id: string) {
    return Object.hasOwn(answers, id) && isShown(id) ? answers[id] : undefined;
  }

  return new Set(fields.map(({ id }) => id).filter((id) => !isShown(id)));
}

function without(
  form: ApplicationForm,
  hidden: ReadonlySet<string>,
  unfit: ReadonlySet<string>,
): ApplicationForm {
  const shown = (fields: readonly FormField[]) =>
    fields.filter(({ id }) => !hidden.has(id)).map((field) => fitting(field, unfit));
  const isAsIs = (field: FormField) => !hidden.has(field.id) && fitting(field, unfit) === field;
  const shownPage = (page: FormPage): FormPage => ({ ...page, fields: shown(page.fields) });
  return {
    ...form,
    fields: shown(form.fields),
    asked: shown(form.asked),
    known: shown(form.known),
    uploads: shown(form.uploads),
    pages: form.pages
      .map((page) => (page.fields.every(isAsIs) ? page : shownPage(page)))
      .filter(({ kind, fields }) => kind !== 'questions' || fields.length > 0),
  };
}

/** The field without the options that do not fit; the field itself when all do. */
function fitting(field: FormField, unfit: ReadonlySet<string>): FormField {
  const { options = [] } = field;
  const left = options.filter((option) => !unfit.has(optionKey(field, option)));
  return left.length === options.length ? field : { ...field, options: left };
}
