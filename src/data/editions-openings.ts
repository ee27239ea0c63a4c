import type { Knex } from 'knex';
import { z } from 'zod';

/** An administrator's word on whether a service takes applications. */
export interface ServiceOpening {
  readonly serviceId: string;
  readonly isOpen: boolean;
  readonly reason: string;
  /** Name of whoever switched. */
  readonly changedBy: string;
  /** Instant from which it counts. */
  readonly changedAt: Date;
}

const OpeningRow = z.object({
  service_id: z.string(),
  is_open: z.boolean(),
  reason: z.string(),
  changed_by: z.string(),
  changed_at: z.date(),
});

/** The switches of services: at most one each, the last word counts. */
export function serviceOpenings(knex: Knex) {
  return {
    async findOpening(serviceId: string): Promise<ServiceOpening | undefined> {
      const row: unknown = await knex('service_openings').where({ service_id: serviceId }).first();
      return row === undefined ? undefined : toOpening(row);
    },

    async listOpenings(): Promise<ServiceOpening[]> {
      const rows: unknown[] = await knex('service_openings').orderBy('service_id');
      return rows.map(toOpening);
    },

    /** Sets the switch of a service, in place of an earlier one. */
    async saveOpening({ serviceId, isOpen, reason, changedBy, changedAt }: ServiceOpening): Promise<void> {
      await knex('service_openings')
        .insert({
          service_id: serviceId,
          is_open: isOpen,
          reason,
          changed_by: changedBy,
          changed_at: changedAt,
        })
        .onConflict('service_id')
        .merge();
    },

    /** Takes the switch away: the force of the acts decides again. */
    async removeOpening(serviceId: string): Promise<void> {
      await knex('service_openings').where({ service_id: serviceId }).delete();
    },
  };
}

function toOpening(row: unknown): ServiceOpening {
  const parsed = OpeningRow.parse(row);
  return {
    serviceId: parsed.service_id,
    isOpen: parsed.is_open,
    reason: parsed.reason,
    changedBy: parsed.changed_by,
    changedAt: parsed.changed_at,
  };
}
