import type { Condition } from '../edition/conditions';
import type { EditionDocument } from '../edition/documents';
import type { Edition } from '../edition/edition';
import type { ChoiceOption, EditionForm, FormField } from '../edition/forms';
import { remember } from '../../kernel/remember';
import type { AddedQuestion, EditionQuestions, FormQuestions, QuestionFacts } from './form-questions';

/**
 * Lays over editions what is known of the questions of their forms: conditions, columns, help, pages, and the questions
 * that the conditions of the act need. An edition of which nothing is known is given back as it is; the same edition gives
 * the same object again. What an edition asks itself is not asked twice.
 */
export function completeEdition(questions: FormQuestions): (edition: Edition) => Edition {
  const completed = remember<Edition, Edition>();
  return (edition) => {
    const name = `${edition.id}@${edition.edition.id}`;
    const own = Object.hasOwn(questions, name) ? questions[name] : undefined;
    return own === undefined ? edition : completed(edition, '', () => complete(edition, own));
  };
}

function complete(edition: Edition, questions: EditionQuestions): Edition {
  return {
    ...edition,
    forms: edition.forms.map((form) =>
      questions.forms.includes(form.id) ? completeForm(form, questions) : form,
    ),
    documents: edition.documents.map((document) => completeDocument(document, questions)),
  };
}

function completeForm(form: EditionForm, questions: EditionQuestions): EditionForm {
  const printed = form.fields.map((field) => completeField(field, form.id, questions.fields[field.id]));
  const fields = questions.added
    .filter(({ id, forms }) => forms.includes(form.id) && !form.fields.some((field) => field.id === id))
    .reduce<readonly FormField[]>(insert, printed);
  return { ...form, fields: [...fields], pages: questions.pages };
}

function completeField(field: FormField, formId: string, facts: QuestionFacts | undefined): FormField {
  if (facts === undefined || facts.forms?.includes(formId) === false) return field;
  const { forms: _forms, offer_when: offers, ...known } = facts;
  const { options = [] } = field;
  if (offers === undefined) return { ...field, ...known };
  return { ...field, ...known, options: options.map((option) => offerWhen(option, offers[option.id])) };
}

function offerWhen(option: ChoiceOption, condition: Condition | undefined): ChoiceOption {
  return condition === undefined ? option : { ...option, offer_when: condition };
}

function insert(fields: readonly FormField[], question: AddedQuestion): readonly FormField[] {
  const { forms: _forms, after, reason: _reason, ...field } = question;
  const at = fields.findIndex(({ id }) => id === after) + 1;
  return [...fields.slice(0, at), field, ...fields.slice(at)];
}

function completeDocument(document: EditionDocument, { documents }: EditionQuestions): EditionDocument {
  const needed = Object.hasOwn(documents, document.id) ? documents[document.id] : undefined;
  return needed === undefined ? document : { ...document, needed_when: needed };
}
