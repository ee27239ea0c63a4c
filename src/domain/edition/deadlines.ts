import { z } from 'zod';
import { BothLanguages, Clause, FactId, NoteRu } from './fact-parts';
import { AidKind, Bound, ChannelScope, StartEvent, Unit } from './vocabulary';

/** A period of time that the act sets. */
export const Deadline = z.strictObject({
  id: FactId,
  applies_to: z.array(AidKind).describe('Aids to which it is limited').exactOptional(),
  label: BothLanguages.describe('Name of the period'),
  channels: z.array(ChannelScope).min(1).describe('Channels for which it holds'),
  amount: z.number().min(0).nullable().describe('Length in units; null: the act sets no length'),
  unit: Unit.describe('Unit of time'),
  bound: Bound.describe('Longest or shortest').exactOptional(),
  unit_as_stated: BothLanguages.describe('Printed name of the unit').exactOptional(),
  starts: StartEvent.describe('Event from which it is counted').exactOptional(),
  starts_text: BothLanguages.describe('Printed wording of the start').exactOptional(),
  starts_proactive: StartEvent.describe('Start for a proactive service').exactOptional(),
  excludes_start_day: z.boolean().describe('Whether counting begins the next day').exactOptional(),
  condition: BothLanguages.describe('When the period applies').exactOptional(),
  effect: BothLanguages.describe('What follows').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type Deadline = z.infer<typeof Deadline>;
