import type { Knex } from 'knex';
import type { AdministeredVersion } from '../domain/administration/administered-version';
import type { ProjectedKind } from '../domain/administration/administered-values';
import type { NewVersion } from './administered';
import { serviceOpenings } from './editions-openings';
import { organisationRepository } from './organisations';
import { projectStaff } from './project-staff';

/** Writes a version of a thing into the thing's own table; a value of null takes away what was decided. */
export type Projection<K extends ProjectedKind> = (
  knex: Knex,
  version: NewVersion<K> | AdministeredVersion<K>,
) => Promise<void>;

export type Projections = typeof PROJECTIONS;

/** How each kind of thing that has a table of its own comes into it. A new kind is a new entry. */
export const PROJECTIONS = {
  'service-opening': (knex, { subject, value, reason, authorName, effectiveFrom }) =>
    value === null
      ? serviceOpenings(knex).removeOpening(subject)
      : serviceOpenings(knex).saveOpening({
          serviceId: subject,
          isOpen: value.isOpen,
          reason,
          changedBy: authorName,
          changedAt: effectiveFrom,
        }),
  // Organisations and staff are never withdrawn: an organisation goes on for its cases, a member of staff is suspended.
  organisation: async (knex, { subject, value }) => {
    if (value !== null) await organisationRepository(knex).save({ code: subject, ...value });
  },
  staff: async (knex, { subject, value, effectiveFrom }) => {
    if (value !== null) await projectStaff(knex, subject, value, effectiveFrom);
  },
} as const satisfies { readonly [K in ProjectedKind]: Projection<K> };
