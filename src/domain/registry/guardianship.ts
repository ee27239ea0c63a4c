import { z } from 'zod';
import { RecordedPerson, RegistryDay, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** Who is guardian of a ward, asked of the national education database (order 509: children only). */
export const SchoolGuardianshipsQuestion = z.strictObject({
  registry: z.literal('school-guardianships'),
  iin: RegistryIin,
});

/** Who is guardian or adoptive parent of a ward, asked of the system that order 206 means but does not name. */
export const GuardianshipsQuestion = z.strictObject({
  registry: z.literal('guardianships'),
  iin: RegistryIin,
});

/** The decisions of courts on the adoption of a child (Төрелік). */
export const AdoptionsQuestion = z.strictObject({ registry: z.literal('adoptions'), iin: RegistryIin });

/** That somebody was made guardian: қорғаншылық (to fourteen, or of an adult) or қамқоршылық (from fourteen on). */
export const Guardianship = z.object({
  kind: z.enum(['guardianship', 'trusteeship']),
  guardian: RecordedPerson.extend({ iin: RegistryIin }),
  number: z.string().min(1),
  authority: RegistryText,
  since: RegistryDay,
  until: RegistryDay.exactOptional(),
});
export type Guardianship = z.infer<typeof Guardianship>;

/** The decision of a court by which a child was adopted. */
export const AdoptionDecision = z.object({
  number: z.string().min(1),
  court: RegistryText,
  decidedOn: RegistryDay,
  inForceFrom: RegistryDay,
  adopters: z
    .array(RecordedPerson.extend({ iin: RegistryIin }))
    .min(1)
    .max(2),
});
export type AdoptionDecision = z.infer<typeof AdoptionDecision>;

/** The guardians of a ward, earlier ones as well. */
export const SchoolGuardianships = z.object({
  iin: RegistryIin,
  guardianships: z.array(Guardianship).max(20),
});
export type SchoolGuardianships = z.infer<typeof SchoolGuardianships>;

/** The guardians and the adoptions of a ward. */
export const Guardianships = SchoolGuardianships.extend({ adoptions: z.array(AdoptionDecision).max(5) });
export type Guardianships = z.infer<typeof Guardianships>;

/** The decisions on one child; none when no court has decided. */
export const Adoptions = z.object({ iin: RegistryIin, decisions: z.array(AdoptionDecision).max(5) });
export type Adoptions = z.infer<typeof Adoptions>;
