import { z } from 'zod';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import type { FieldContext } from '../fields/field-type';
import { fieldType } from '../fields/registry';
import { remember } from '../../kernel/remember';
import type { ApplicationForm } from './application-form';
import { crossProblems } from './cross-problems';
import type { FormPage } from './form-pages';

/** A schema that takes what was typed, by field id, and gives answers; unknown keys are dropped. */
export type FieldsSchema = z.ZodType<Record<string, Answer | undefined>>;

const pageSchemas = remember<FormPage, FieldsSchema>();

/** The schema of one page, derived from the fields of the edition. */
export function pageSchema(page: FormPage, context: FieldContext): FieldsSchema {
  return pageSchemas(page, context.today, () => fieldsSchema(page.fields, context));
}

/** The schema of the whole form: every question and every consent. */
export function formSchema(form: ApplicationForm, context: FieldContext): FieldsSchema {
  return fieldsSchema(
    form.pages.flatMap((page) => page.fields),
    context,
  );
}

function fieldsSchema(fields: readonly FormField[], context: FieldContext): FieldsSchema {
  const shape = Object.fromEntries(
    fields.map((field) => [field.id, fieldType(field).schema(field, context)]),
  );
  return z.object(shape).superRefine((values, refinement) => {
    for (const { field, fault } of crossProblems(fields, values, context.today)) {
      refinement.addIssue({
        code: 'custom',
        path: [field.id, ...fault.at],
        params: { code: fault.code, params: fault.params },
      });
    }
  });
}
