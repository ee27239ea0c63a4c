import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { RoutePlan } from '../domain/routing/route-plan';
import { canonicalJson } from '../kernel/canonical-json';

export type RoutePlanRepository = ReturnType<typeof routePlanRepository>;

/**
 * Plans of steps, kept once under their hash: a case names the hash and stays on that plan, whatever happens to the
 * reading of the acts later. Plans never change, so a process may remember those it has seen.
 */
export function routePlanRepository(knex: Knex) {
  const known = new Map<string, RoutePlan>();
  const hashes = new WeakMap<RoutePlan, string>();

  return {
    /** Keeps a plan; the hash is its name from then on. */
    async keep(plan: RoutePlan): Promise<string> {
      const kept = hashes.get(plan);
      if (kept !== undefined) return kept;
      const text = canonicalJson(plan);
      const hash = createHash('sha256').update(text).digest('hex');
      await knex('route_plans').insert({ hash, plan: text }).onConflict('hash').ignore();
      known.set(hash, plan);
      hashes.set(plan, hash);
      return hash;
    },

    /** @throws Error for a hash that was never kept: a case cannot have it. */
    async get(hash: string): Promise<RoutePlan> {
      const remembered = known.get(hash);
      if (remembered !== undefined) return remembered;
      const row: { plan: unknown } | undefined = await knex('route_plans').where({ hash }).first('plan');
      if (row === undefined) throw new Error('A case names a plan that was never kept');
      const plan = RoutePlan.parse(row.plan);
      known.set(hash, plan);
      return plan;
    },
  };
}
