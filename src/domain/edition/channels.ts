import { z } from 'zod';
import { BothLanguages, Clause, NoteRu, Text } from './fact-parts';
import { Channel, ModeValue } from './vocabulary';

/** A way to the service and what is done there. */
export const EditionChannel = z.strictObject({
  id: Channel.describe('The way'),
  accepts: z.boolean().describe('Whether applications are accepted there'),
  issues_result: z.boolean().describe('Whether the result is handed out there').exactOptional(),
  url: Text.describe('Address on the web').exactOptional(),
  condition: BothLanguages.describe('When it is open').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type EditionChannel = z.infer<typeof EditionChannel>;

/** The form in which the service is given. */
export const Mode = z.strictObject({
  values: z.array(ModeValue).min(1).describe('Forms of giving the service'),
  text: BothLanguages.describe('As printed').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type Mode = z.infer<typeof Mode>;
