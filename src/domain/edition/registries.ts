import { z } from 'zod';
import { Clause, Day, InSource, Proposed, Text } from './fact-parts';
import { RegistryId } from './vocabulary';

/** A state information system and what it is asked for. */
export const RegistryUse = z.strictObject({
  id: RegistryId.describe('The system'),
  asked_for_ru: Text.describe('What it is asked for'),
  complete_from: z
    .strictObject({
      birth: Day.describe('Birth records').exactOptional(),
      marriage: Day.describe('Marriage records').exactOptional(),
      death: Day.describe('Death records').exactOptional(),
    })
    .describe('Days from which its records are complete')
    .exactOptional(),
  in_source: InSource.exactOptional(),
  proposed: Proposed.exactOptional(),
  clause: Clause,
});
export type RegistryUse = z.infer<typeof RegistryUse>;
