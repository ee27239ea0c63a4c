import { z } from 'zod';
import { BothLanguages, Clause, NoteRu } from './fact-parts';
import { ComplaintWay, Unit } from './vocabulary';

/** Where and how a decision or an omission can be appealed against. */
export const EditionComplaint = z.strictObject({
  to: BothLanguages.describe('To whom'),
  ways: z.array(ComplaintWay).describe('By what ways').exactOptional(),
  amount: z.number().positive().describe('Length of the answer period in units').exactOptional(),
  unit: Unit.describe('Unit of the answer period').exactOptional(),
  condition: BothLanguages.describe('When it is open').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type EditionComplaint = z.infer<typeof EditionComplaint>;
