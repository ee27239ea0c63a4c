import { z } from 'zod';
import { OrganisationSchedule } from '../deadline/organisation-schedule';
import { LocalizedTextSchema } from '../application/localized-text-schema';

/** What an organisation does on the way of a case. */
export const OrganisationKind = z.enum([
  'provider',
  'state-corporation',
  'employment-centre',
  'service-centre',
  'rural-akim',
  'mse-unit',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** A body that gives services or accepts applications. */
export const Organisation = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  kind: OrganisationKind,
  name: LocalizedTextSchema,
  address: LocalizedTextSchema,
  phone: z.string(),
  /** Names of the districts or villages whose residents it serves, as addresses write them in either language. */
  districts: z.array(z.string()),
  /** Takes what no district decides. */
  isDefault: z.boolean(),
  /** Its own hours, where it keeps others than the acts give; null: those of the act. */
  schedule: OrganisationSchedule.nullable().default(null),
});
export type Organisation = z.infer<typeof Organisation>;

/** The file `seeds/reference/organisations.yaml`. */
export const OrganisationFile = z.strictObject({ organisations: z.array(Organisation) });
