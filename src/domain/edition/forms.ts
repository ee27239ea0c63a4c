import { z } from 'zod';
import { Condition } from './conditions';
import { BothLanguages, Clause, FactId, InSource, LineSpan, NoteRu, Proposed, Text } from './fact-parts';
import { ChannelScope, FieldType } from './vocabulary';

/** One answer among those that a choice offers. */
export const ChoiceOption = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  offer_when: Condition.describe('When it is offered; always without it').exactOptional(),
});
export type ChoiceOption = z.infer<typeof ChoiceOption>;

/** A column of a list that is filled in row by row. */
export const ListColumn = z.strictObject({
  id: FactId,
  label: BothLanguages.describe('Heading'),
  type: FieldType.describe('Type of the cells'),
});
export type ListColumn = z.infer<typeof ListColumn>;

/** Who a person named in a form is to the applicant. */
export const PersonRelation = z.enum([
  'child',
  'spouse',
  'sibling',
  'grandchild',
  'cared-for',
  'carer',
  'other',
]);
export type PersonRelation = z.infer<typeof PersonRelation>;

/**
 * That a field names a person: a list in each row, by its columns; an IIN with the fields beside it. `relation_in` is the
 * column that says who the person is; without it all are `relation`.
 */
export const NamedPerson = z.strictObject({
  relation: PersonRelation.describe('Who it is to the applicant'),
  relation_in: FactId.describe('Column that says who it is').exactOptional(),
  iin: FactId.describe('Column or field with the IIN'),
  name: FactId.describe('Column or field with the name'),
  born_on: FactId.describe('Column or field with the day of birth').exactOptional(),
});
export type NamedPerson = z.infer<typeof NamedPerson>;

/** A question about each item of a list. */
export const ItemField = z.strictObject({
  id: FactId,
  label: BothLanguages.describe('Question'),
  type: FieldType.describe('Type of the answer'),
  required: z.boolean().describe('Whether it must be answered'),
  options: z.array(ChoiceOption).describe('Answers to choose from').exactOptional(),
  help: BothLanguages.describe('What helps to answer').exactOptional(),
});
export type ItemField = z.infer<typeof ItemField>;

/** A field of a form. */
export const FormField = z.strictObject({
  id: FactId,
  label: BothLanguages.describe('Question'),
  type: FieldType.describe('Type of the answer'),
  required: z.boolean().describe('Whether it must be answered'),
  options: z.array(ChoiceOption).describe('Answers to choose from').exactOptional(),
  columns: z.array(ListColumn).describe('Columns of a list').exactOptional(),
  item_fields: z.array(ItemField).describe('Questions about each item of a list').exactOptional(),
  help: BothLanguages.describe('What helps to answer').exactOptional(),
  ask_when: Condition.describe('When it is asked; always without it').exactOptional(),
  person: NamedPerson.describe('The person whom it names').exactOptional(),
  proposed: Proposed.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type FormField = z.infer<typeof FormField>;

/** One page of the questions of a form. */
export const PageLayout = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]+(-\d+)?$/)
    .describe('Slug in the address of the page'),
  title: BothLanguages.describe('Title'),
  title_for_others: BothLanguages.describe('Title when not the applicant fills it in').exactOptional(),
  fields: z.array(FactId).min(1).describe('Fields in their order'),
});
export type PageLayout = z.infer<typeof PageLayout>;

/** A printed form: application, receipt, result, journal … */
export const EditionForm = z.strictObject({
  id: FactId,
  annex: Text.nullable().describe('Annex of the act; null: the act names none').exactOptional(),
  in_source: InSource,
  proposed: Proposed.exactOptional(),
  source_lines: LineSpan.describe('Lines of the source').exactOptional(),
  title: BothLanguages.describe('Title'),
  recipient: BothLanguages.describe('To whom it is addressed').exactOptional(),
  channels: z.array(ChannelScope).describe('Channels to which it is limited').exactOptional(),
  fields: z.array(FormField).describe('Fields in the printed order'),
  pages: z
    .array(PageLayout)
    .describe('Pages of its questions; grouped by meaning without it')
    .exactOptional(),
  body_kk: Text.describe('Fixed sentences in Kazakh').exactOptional(),
  body_ru: Text.describe('Fixed sentences in Russian').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type EditionForm = z.infer<typeof EditionForm>;
