import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';
import { remember } from '../../kernel/remember';
import type { ApplicationForm } from './application-form';
import type { FormPage } from './form-pages';
import { holds } from './holds';

const shownForms = remember<ApplicationForm, ApplicationForm>();

/**
 * The form as these answers make it: without the questions whose condition does not hold. The answer to a question that is
 * not asked counts as not given, so that what hung on it goes as well. The same hidden questions give the same form again.
 */
export function shownForm(form: ApplicationForm, answers: Answers): ApplicationForm {
  const hidden = hiddenFields(form.fields, answers);
  if (hidden.size === 0) return form;
  return shownForms(form, [...hidden].join(' '), () => without(form, hidden));
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

function without(form: ApplicationForm, hidden: ReadonlySet<string>): ApplicationForm {
  const isShown = ({ id }: FormField) => !hidden.has(id);
  const shownPage = (page: FormPage): FormPage => ({ ...page, fields: page.fields.filter(isShown) });
  return {
    ...form,
    fields: form.fields.filter(isShown),
    asked: form.asked.filter(isShown),
    known: form.known.filter(isShown),
    uploads: form.uploads.filter(isShown),
    pages: form.pages
      .map((page) => (page.fields.every(isShown) ? page : shownPage(page)))
      .filter(({ kind, fields }) => kind !== 'questions' || fields.length > 0),
  };
}
