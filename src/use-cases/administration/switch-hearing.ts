import type { AdministeredRepository } from '../../data/administered';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import type { HearingSetting } from '../../domain/hearing/hearing-setting';
import { hearingSettingAt } from '../../domain/hearing/hearing-setting-at';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { decide, type DecideDeps, type Decision } from './decide';
import { demandAdministrator } from './demand-administrator';

/** Whether and how long a service hears applicants before it refuses; a value of null: not at all. */
export type HearingDecision = Omit<Decision<'hearing'>, 'kind'>;

/** How a service hears applicants, with everything that was decided about it. */
export interface FoundHearing {
  readonly serviceId: string;
  /** The most authoritative edition, by which the service is called. */
  readonly edition: Edition;
  readonly setting: HearingSetting;
  /** Decisions about it, the newest first. */
  readonly history: readonly AdministeredVersion<'hearing'>[];
  readonly now: Date;
}

/** How a service hears applicants. @throws DomainError `forbidden`, `not-found` */
export function findHearing({
  administered,
  editions,
  clock,
}: {
  readonly administered: Pick<AdministeredRepository, 'history'>;
  readonly editions: Pick<EditionLibrary, 'ofService'>;
  readonly clock: Clock;
}) {
  return async (person: Person, serviceId: string): Promise<FoundHearing> => {
    demandAdministrator(person);
    const [edition] = [...(await editions.ofService(serviceId))].sort(byAuthority);
    if (edition === undefined) throw new DomainError('not-found');
    const history = await administered.history('hearing', serviceId);
    const now = clock.now();
    return { serviceId, edition, setting: hearingSettingAt(history, serviceId, now), history, now };
  };
}

/**
 * Switches the hearing of applicants on or off, for decisions that are prepared from an instant on; whoever is being heard is
 * heard to the end.
 * @throws DomainError `not-found` for an unknown service, and those of {@link decide}
 */
export function switchHearing(deps: DecideDeps & { readonly editions: Pick<EditionLibrary, 'ofService'> }) {
  const write = decide(deps);
  return async (person: Person, decision: HearingDecision): Promise<void> => {
    demandAdministrator(person);
    if ((await deps.editions.ofService(decision.subject)).length === 0) throw new DomainError('not-found');
    await write<'hearing'>(person, { ...decision, kind: 'hearing' }, { standing: null });
  };
}
