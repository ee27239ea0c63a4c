import type { RegistrationRepository } from '../../data/registrations';
import { chainEvents } from '../../domain/application/chain-events';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';

interface Deps {
  readonly registrations: Pick<RegistrationRepository, 'register' | 'listUnregistered'>;
  readonly clock: Clock;
}

/**
 * Registers an application in the journal of its service at the organisation that decides, under the next number of the
 * year in which it was filed. Run any number of times, at once or after a crash, it registers once.
 * @returns whether it was registered now
 */
export function registerApplication({ registrations, clock }: Deps) {
  return (id: string): Promise<boolean> => {
    const at = clock.now();
    return registrations.register(
      id,
      at,
      ({ organisationCode, serviceId, filedAt }) => ({
        organisationCode,
        journal: serviceId,
        year: Number(dayOf(filedAt).slice(0, 4)),
      }),
      (found, place, number) => {
        const payload = { ...place, number };
        const fact = { type: 'registered' as const, at, actor: { kind: 'portal' as const }, payload };
        const [chained] = chainEvents(id, found, [fact]);
        if (chained === undefined) throw new Error('A fact is chained to the one before');
        return chained;
      },
    );
  };
}

/** So many applications are taken up at once. */
const AT_ONCE = 200;

/**
 * Registers whatever no journal has yet, in the order of filing: what was filed while no job ran, or before there were
 * journals.
 * @returns how many were registered
 */
export function registerApplications(deps: Deps) {
  const register = registerApplication(deps);
  return async (): Promise<number> => {
    let registered = 0;
    for (;;) {
      const found = await deps.registrations.listUnregistered(AT_ONCE);
      for (const id of found) registered += (await register(id)) ? 1 : 0;
      if (found.length < AT_ONCE) return registered;
    }
  };
}
