import { type ApplicationState, fold } from '../../../src/domain/application/fold';
import type { Offer } from '../../../src/domain/proactive/offer';
import type { ChainWorld } from './chain-world';

/** How an offer ended, or each application that it became: what a person would read of it. */
export async function endsOf(world: ChainWorld, offer: Offer, cases: readonly string[]): Promise<string[]> {
  if (offer.state !== 'filed')
    return [`offer ${offer.state}${offer.reason === null ? '' : `: ${offer.reason}`}`];
  return Promise.all(cases.map((id) => endOf(world, id)));
}

async function endOf({ repositories }: ChainWorld, id: string): Promise<string> {
  const found = await repositories.applications.findCase(id);
  const state = fold(found?.events ?? []);
  const { status, decision, intakeRefusal } = state;
  if (intakeRefusal !== null) return `not accepted: ${(intakeRefusal.failedChecks ?? []).join(', ')}`;
  return decision === null ? `in the queue, ${stopOf(state)}` : `${status}, ${decision.outcome}`;
}

/** What is said of a case that somebody must look at, or that waits for a registry. */
function stopOf({ automaticStop: stop }: Pick<ApplicationState, 'automaticStop'>): string {
  if (stop === null) return 'and nothing said';
  const judged = new Set(stop.checks.map(({ judge, reason }) => `${judge} ${reason}`));
  const why = stop.cause === 'waiting' ? stop.registries.toSorted() : [...judged];
  return `${stop.cause}: ${why.join(', ')}`;
}
