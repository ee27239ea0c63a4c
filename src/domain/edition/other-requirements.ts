import { z } from 'zod';
import { Clause, FactId, InSource, NoteRu, Text } from './fact-parts';

/** A place at which the provider gives the service. */
export const ServicePlace = z.strictObject({
  id: FactId,
  item: Text.describe('Item of the clause'),
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
});
export type ServicePlace = z.infer<typeof ServicePlace>;

/** Any other rule of the act: home visits, electronic queue, storage of unclaimed results … */
export const OtherRequirement = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  places: z.array(ServicePlace).describe('Places').exactOptional(),
  derived: z.literal(true).describe('Calculated from other facts, not printed').exactOptional(),
  in_source: InSource.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type OtherRequirement = z.infer<typeof OtherRequirement>;

/** Where the act is silent or contradicts itself. */
export const Ambiguity = z.strictObject({
  clause: Clause,
  note_ru: Text.describe('What is unclear'),
});
export type Ambiguity = z.infer<typeof Ambiguity>;
