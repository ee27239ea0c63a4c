import { z } from 'zod';
import { BothLanguages, Clause, FactId, InSource, NoteRu, Proposed, Text } from './fact-parts';
import { AidKind, ApplicantKind, ChannelScope } from './vocabulary';

/** Persons who may get the service, as the act lists them. */
export const ApplicantCategory = z.strictObject({
  id: FactId.exactOptional(),
  applies_to: z.array(AidKind).describe('Aids to which it is limited').exactOptional(),
  channels: z.array(ChannelScope).describe('Channels to which it is limited').exactOptional(),
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  in_source: InSource.exactOptional(),
  proposed: Proposed.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type ApplicantCategory = z.infer<typeof ApplicantCategory>;

/** Whether somebody may apply for the applicant, and on what ground. */
export const Representative = z.strictObject({
  allowed: z.boolean().describe('Whether a representative may apply'),
  basis_kk: Text.describe('Ground in Kazakh').exactOptional(),
  basis_ru: Text.describe('Ground in Russian'),
  clause: Clause,
});
export type Representative = z.infer<typeof Representative>;

/** Who may apply. */
export const Applicants = z.strictObject({
  kinds: z.array(ApplicantKind).min(1).describe('Kinds of persons'),
  kinds_notes_ru: NoteRu.exactOptional(),
  categories: z.array(ApplicantCategory).describe('Who is eligible').exactOptional(),
  condition: z
    .strictObject({ ...BothLanguages.shape, clause: Clause })
    .describe('Condition on every applicant')
    .exactOptional(),
  representative: Representative.describe('Representative').exactOptional(),
});
export type Applicants = z.infer<typeof Applicants>;
