import type { Answers } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import type { Raw } from '../fields/raw';
import { fieldType } from '../fields/registry';
import type { ApplicationForm } from './application-form';
import type { FormPage } from './form-pages';
import { pageSchema } from './form-schema';
import { checkRaw } from './parse-answers';
import type { Problem } from './problem';

/** How far an application is. */
export interface Completeness {
  readonly pages: readonly PageState[];
  /** The page on which the person should go on; undefined when everything is answered. */
  readonly firstIncomplete: FormPage | undefined;
  readonly problems: readonly Problem[];
}

/** One page with what is still wrong on it. */
export interface PageState {
  readonly page: FormPage;
  readonly problems: readonly Problem[];
}

/**
 * Checks the stored answers of a whole application again, as of today. `missingDocuments` are the ids of papers that are
 * still to be attached: they make the page of documents incomplete.
 */
export function completeness(
  form: ApplicationForm,
  answers: Answers,
  context: FieldContext,
  missingDocuments: readonly string[] = [],
): Completeness {
  const pages = form.pages.map((page) => ({
    page,
    problems:
      page.kind === 'documents' ? missingDocuments.map(missing) : pageProblems(page, answers, context),
  }));
  return {
    pages,
    firstIncomplete: pages.find(({ problems }) => problems.length > 0)?.page,
    problems: pages.flatMap(({ problems }) => problems),
  };
}

function pageProblems(page: FormPage, answers: Answers, context: FieldContext): readonly Problem[] {
  const raw = Object.fromEntries(
    page.fields.map((field): [string, Raw] => {
      const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
      const type = fieldType(field);
      return [field.id, answer === undefined ? type.read(field, {}, field.id) : type.edit(field, answer)];
    }),
  );
  return checkRaw(pageSchema(page, context), page.fields, raw).problems;
}

function missing(documentId: string): Problem {
  return { fieldId: documentId, code: 'fields.document.missing', params: {}, target: documentId };
}
