import { z } from 'zod';
import { Clause, FactId, InSource, NoteRu, Text } from './fact-parts';
import { ChannelScope, RegistryId } from './vocabulary';

/** A check that a system makes by itself. */
export const AutomaticCheck = z.strictObject({
  id: FactId,
  channels: z.array(ChannelScope).describe('Channels on which it is made').exactOptional(),
  registry: RegistryId.describe('System that is asked').exactOptional(),
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  on_failure_ru: Text.describe('What follows a failure').exactOptional(),
  in_source: InSource.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type AutomaticCheck = z.infer<typeof AutomaticCheck>;
