import { z } from 'zod';
import { Condition } from './conditions';
import { BothLanguages, Clause, Day, FactId, InSource, NoteRu, Proposed, Text } from './fact-parts';
import { AidKind, ChannelScope, DocumentGroup, RegistryId, Requirement } from './vocabulary';

/** One paper that satisfies a requirement, where the act lists several. */
export const DocumentKind = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
});
export type DocumentKind = z.infer<typeof DocumentKind>;

/** When the answers of the form bring a document: otherwise it is not needed. */
export const NeededWhen = z.strictObject({
  when: Condition.describe('Condition on the answers'),
  yields: z.enum(['attach', 'may-attach']).describe('What then is to be done'),
  unspared_when: Condition.describe('When no registry spares it').exactOptional(),
});
export type NeededWhen = z.infer<typeof NeededWhen>;

/** A document that the applicant hands in. */
export const EditionDocument = z.strictObject({
  id: FactId,
  applies_to: z.array(AidKind).describe('Aids to which it is limited').exactOptional(),
  name: BothLanguages.describe('Name of the document'),
  channels: z.array(ChannelScope).min(1).describe('Channels on which it is asked for'),
  required: Requirement.describe('When it is asked for'),
  group: DocumentGroup.describe('Documents that stand for each other').exactOptional(),
  kinds: z.array(DocumentKind).describe('Papers that satisfy it').exactOptional(),
  variants: z.array(FactId).describe('Ids of papers that satisfy it').exactOptional(),
  form: FactId.describe('Form that it has').exactOptional(),
  condition: BothLanguages.describe('When it is asked for').exactOptional(),
  needed_when: NeededWhen.describe('The condition, as answers of the form').exactOptional(),
  purpose: BothLanguages.describe('What it is for').exactOptional(),
  alternative: BothLanguages.describe('What stands in its place').exactOptional(),
  waived_when_confirmed_by: z.array(RegistryId).describe('Systems that spare it').exactOptional(),
  waiver_valid_from: Day.describe('Records are complete from this day').exactOptional(),
  waiver_valid_from_by_variant: z
    .record(FactId, Day)
    .describe('Records are complete from this day, by variant')
    .exactOptional(),
  in_source: InSource.exactOptional(),
  proposed: Proposed.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause.exactOptional(),
});
export type EditionDocument = z.infer<typeof EditionDocument>;

/** A rule about all documents: legalisation, translation, consent … */
export const DocumentRule = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  clause: Clause,
});
export type DocumentRule = z.infer<typeof DocumentRule>;
