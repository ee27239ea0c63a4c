import { z } from 'zod';
import { BothLanguages, Clause, FactId, InSource, LineSpan, NoteRu, Proposed, Text } from './fact-parts';
import { ChannelScope, FieldType } from './vocabulary';

/** One answer among those that a choice offers. */
export const ChoiceOption = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
});
export type ChoiceOption = z.infer<typeof ChoiceOption>;

/** A column of a list that is filled in row by row. */
export const ListColumn = z.strictObject({
  id: FactId,
  label: BothLanguages.describe('Heading'),
  type: FieldType.describe('Type of the cells'),
});
export type ListColumn = z.infer<typeof ListColumn>;

/** A question about each item of a list. */
export const ItemField = z.strictObject({
  id: FactId,
  label: BothLanguages.describe('Question'),
  type: FieldType.describe('Type of the answer'),
  required: z.boolean().describe('Whether it must be answered'),
  options: z.array(ChoiceOption).describe('Answers to choose from').exactOptional(),
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
  proposed: Proposed.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type FormField = z.infer<typeof FormField>;

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
  body_kk: Text.describe('Fixed sentences in Kazakh').exactOptional(),
  body_ru: Text.describe('Fixed sentences in Russian').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type EditionForm = z.infer<typeof EditionForm>;
