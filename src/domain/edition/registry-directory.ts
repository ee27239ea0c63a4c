import { z } from 'zod';
import { BothLanguages, Clause, Day, FactId, Proposed, Text } from './fact-parts';
import { RegistryId } from './vocabulary';

/** What sort of system it is. `not-named`: the acts need it but do not name it. */
const REGISTRY_KINDS = [
  'state-database',
  'information-system',
  'gateway',
  'service',
  'application',
  'portal',
  'register',
  'not-named',
] as const;

/** Something that a system can confirm. */
const RegistryAnswer = z.strictObject({
  id: FactId,
  kk: Text.describe('Kazakh'),
  ru: Text.describe('Russian'),
  complete_from: Day.describe('Records are complete from this day').exactOptional(),
});

/** Where an act names or needs the system. */
const RegistryMention = z.strictObject({
  act: FactId.describe('Id of the edition'),
  clause: Clause,
  named_as_kk: Text.describe('How the act names it').exactOptional(),
  asked_for_ru: Text.describe('What it is asked for'),
});

/** A state information system. */
export const Registry = z.strictObject({
  id: RegistryId,
  aliases: z.array(RegistryId).describe('Other ids under which editions name it').exactOptional(),
  title: BothLanguages.describe('Name'),
  kind: z.enum(REGISTRY_KINDS),
  proposed: Proposed.exactOptional(),
  owner: BothLanguages.describe('Who keeps it').exactOptional(),
  answers: z.array(RegistryAnswer).min(1).describe('What it can confirm'),
  mentions: z.array(RegistryMention).min(1).describe('Where the acts name or need it'),
});
export type Registry = z.infer<typeof Registry>;

/** The directory of state information systems, `seeds/reference/registries.yaml`. */
export const RegistryDirectory = z.strictObject({ registries: z.array(Registry) });
export type RegistryDirectory = z.infer<typeof RegistryDirectory>;
