import { z } from 'zod';
import { Condition } from '../edition/conditions';
import { NeededWhen } from '../edition/documents';
import { BothLanguages, FactId, Text } from '../edition/fact-parts';
import { FormField, ItemField, NamedPerson, PageLayout } from '../edition/forms';

/** What is known of a printed question beyond its line on the form. */
export const QuestionFacts = z.strictObject({
  /** Forms of the edition of which it is true; all that have the field without it. */
  forms: z.array(FactId).min(1).exactOptional(),
  ask_when: Condition.exactOptional(),
  /** When an answer is offered, by its id. */
  offer_when: z.record(FactId, Condition).exactOptional(),
  /** Must be answered when it is asked: the form says so in a note. */
  required: z.literal(true).exactOptional(),
  help: BothLanguages.exactOptional(),
  item_fields: z.array(ItemField).min(1).exactOptional(),
  person: NamedPerson.exactOptional(),
});
export type QuestionFacts = z.infer<typeof QuestionFacts>;

/** A question that the act's own conditions need and the printed form lacks. */
export const AddedQuestion = z.strictObject({
  ...FormField.shape,
  proposed: z.literal(true),
  clause: Text,
  forms: z.array(FactId).min(1),
  /** The field after which it stands in the printed order. */
  after: FactId,
  /** Which condition of the act demands it. */
  reason: Text,
});
export type AddedQuestion = z.infer<typeof AddedQuestion>;

/** The questions of the application forms of one edition. */
export const EditionQuestions = z.strictObject({
  /** The forms by which one applies, of which the pages and questions speak. */
  forms: z.array(FactId).min(1),
  pages: z.array(PageLayout).min(1),
  fields: z.record(FactId, QuestionFacts),
  added: z.array(AddedQuestion),
  documents: z.record(FactId, NeededWhen),
});
export type EditionQuestions = z.infer<typeof EditionQuestions>;

/** The file `seeds/reference/form-questions.yaml`, by `<service>@<edition>`. `shared` only holds what is repeated. */
export const FormQuestions = z
  .object({ editions: z.record(z.string(), EditionQuestions) })
  .transform(({ editions }) => editions);
export type FormQuestions = z.infer<typeof FormQuestions>;
