import type { DraftRecord } from '../../data/drafts';
import type { Edition } from '../../domain/edition/edition';
import type { FormField } from '../../domain/edition/forms';
import { Channel } from '../../domain/edition/vocabulary';
import type { Answers } from '../../domain/fields/answer';
import { type ApplicationForm, applicationForm, type FindOptions } from '../../domain/form/application-form';
import { remember } from '../../kernel/remember';

const APPLICANT_IIN = /^(applicant_)?iin$/;
const REPRESENTATIVE_IIN = /^representative_iin$/;
const settledForms = remember<ApplicationForm, ApplicationForm>();

/**
 * The form of a draft. Whose application it is was settled when the draft was begun, so those numbers are shown and not
 * asked again: otherwise the paper could name another person than the case.
 */
export function formOfDraft(draft: DraftRecord, edition: Edition, findOptions: FindOptions): ApplicationForm {
  const channel = Channel.parse(draft.channel);
  const form = applicationForm(
    edition,
    { channel, representative: draft.representative !== null },
    findOptions,
  );
  return settledForms(form, '', () => withoutSettled(form));
}

function withoutSettled(form: ApplicationForm): ApplicationForm {
  const settled = form.asked.filter((field) => isSettled(field, form));
  if (settled.length === 0) return form;
  const isAsked = (field: FormField) => !settled.includes(field);
  return {
    ...form,
    asked: form.asked.filter(isAsked),
    known: [...settled, ...form.known],
    pages: form.pages
      .map((page) => ({ ...page, fields: page.fields.filter(isAsked) }))
      .filter(({ kind, fields }) => kind !== 'questions' || fields.length > 0),
  };
}

/** The answers that are settled: whose application it is and who acts. */
export function settledAnswers(form: ApplicationForm, draft: DraftRecord): Answers {
  return Object.fromEntries(
    form.known.map((field) => [
      field.id,
      field.type === 'boolean' ? form.representative : iinOf(field, draft),
    ]),
  );
}

function isSettled({ id, type }: FormField, { representative }: ApplicationForm): boolean {
  if (type !== 'iin') return false;
  return APPLICANT_IIN.test(id) || (REPRESENTATIVE_IIN.test(id) && representative);
}

function iinOf({ id }: FormField, { applicantIin, representative }: DraftRecord): string {
  return id.startsWith('representative') && representative !== null ? representative.iin : applicantIin;
}
