import { z } from 'zod';
import {
  RecordedPerson,
  RegistryCountry,
  RegistryDay,
  RegistryPersonName,
  RegistryText,
} from './registry-fields';
import { RegistryIin } from './registry-iin';

/** What every civil status record (актілік жазба, актовая запись) has; `office` made it, in `country`. */
const CivilRecord = z.object({
  number: z.string().min(1),
  registeredOn: RegistryDay,
  country: RegistryCountry,
  office: RegistryText,
});

/**
 * The record of a birth. `fatherByStatementOf`: `mother` when the father was entered by her statement alone (then the
 * registry office's certificate is asked for: order 509, survivor Rules, clause 7). `adoptedOn`: when the parents named
 * became parents by adoption.
 */
export const BirthRecord = CivilRecord.extend({
  child: RecordedPerson,
  bornOn: RegistryDay,
  mother: RecordedPerson.exactOptional(),
  father: RecordedPerson.exactOptional(),
  fatherByStatementOf: z.enum(['both', 'mother', 'court']).exactOptional(),
  adoptedOn: RegistryDay.exactOptional(),
});
export type BirthRecord = z.infer<typeof BirthRecord>;

/** The births in which a person is the child, or a parent. */
export const BirthsQuestion = z.strictObject({
  registry: z.literal('births'),
  iin: RegistryIin,
  as: z.enum(['child', 'parent']),
});

/** The records found, the oldest first; a child has at most one. */
export const Births = z
  .object({ iin: RegistryIin, as: z.enum(['child', 'parent']), records: z.array(BirthRecord).max(30) })
  .refine(({ iin, as, records }) => records.every((record) => isNamed(record, iin, as)), {
    message: 'a record of somebody else',
  })
  .refine(({ as, records }) => as === 'parent' || records.length <= 1, { message: 'born twice' });
export type Births = z.infer<typeof Births>;

/** The record of a marriage, with the record of its divorce once there is one. */
export const MarriageRecord = CivilRecord.extend({
  spouses: z.tuple([RecordedPerson, RecordedPerson]),
  divorce: CivilRecord.exactOptional(),
});
export type MarriageRecord = z.infer<typeof MarriageRecord>;

/** The marriages of a person, ended ones as well. */
export const MarriagesQuestion = z.strictObject({ registry: z.literal('marriages'), iin: RegistryIin });

/** The records found, the oldest first. */
export const Marriages = z
  .object({ iin: RegistryIin, records: z.array(MarriageRecord).max(20) })
  .refine(({ iin, records }) => records.every(({ spouses }) => spouses.some((one) => one.iin === iin)), {
    message: 'a record of somebody else',
  });
export type Marriages = z.infer<typeof Marriages>;

/** Whether a person has died. */
export const DeathQuestion = z.strictObject({ registry: z.literal('deaths'), iin: RegistryIin });

/** The record of a death. Nobody dies after it was registered. */
export const DeathRecord = CivilRecord.extend({
  iin: RegistryIin,
  name: RegistryPersonName,
  diedOn: RegistryDay,
}).refine(({ diedOn, registeredOn }) => diedOn <= registeredOn, { message: 'registered before it happened' });
export type DeathRecord = z.infer<typeof DeathRecord>;

/** The changes of a person's name. */
export const NameChangesQuestion = z.strictObject({ registry: z.literal('name-changes'), iin: RegistryIin });

/** The records found, the oldest first. */
export const NameChanges = z.object({
  iin: RegistryIin,
  records: z.array(CivilRecord.extend({ before: RegistryPersonName, after: RegistryPersonName })).max(20),
});
export type NameChanges = z.infer<typeof NameChanges>;

function isNamed({ child, mother, father }: BirthRecord, iin: string, as: 'child' | 'parent'): boolean {
  return as === 'child' ? child.iin === iin : mother?.iin === iin || father?.iin === iin;
}
