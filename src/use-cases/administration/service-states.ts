import type { AdministeredRepository } from '../../data/administered';
import type { DraftRepository } from '../../data/drafts';
import type { EditionRepository } from '../../data/editions';
import type { EditionLibrary } from '../../data/edition-library';
import type { ServiceOpening } from '../../data/editions-openings';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { plannedAfter } from '../../domain/administration/in-force';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { demandAdministrator } from './demand-administrator';

/** Whether a service takes applications, and why. */
export interface ServiceState {
  readonly id: string;
  /** As published, the most authoritative first; never empty. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly accepting: boolean;
  /** What its acts alone would say. */
  readonly byActs: boolean;
  /** The decision that holds now; null: its acts decide. */
  readonly opening: ServiceOpening | null;
  /** Decisions that will come into force. */
  readonly planned: readonly AdministeredVersion<'service-opening'>[];
}

/** A service with its history and what closing it would leave behind. */
export interface FoundService extends ServiceState {
  /** Applications that people have begun and not sent. */
  readonly drafts: number;
  /** Decisions about it, the newest first. */
  readonly history: readonly AdministeredVersion<'service-opening'>[];
  readonly now: Date;
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'all'>;
  readonly editionRows: Pick<EditionRepository, 'listOpenings' | 'findOpening'>;
  readonly administered: Pick<AdministeredRepository, 'listLatest' | 'history'>;
  readonly drafts: Pick<DraftRepository, 'countOfService'>;
  readonly clock: Clock;
}

/** Every service with the last decision about it, by id. @throws DomainError `forbidden` */
export function listServiceStates({ editions, editionRows, administered, clock }: Omit<Deps, 'drafts'>) {
  return async (person: Person): Promise<ServiceState[]> => {
    demandAdministrator(person);
    const [all, openings, latest] = await Promise.all([
      editions.all(),
      editionRows.listOpenings(),
      administered.listLatest('service-opening'),
    ]);
    const now = clock.now();
    return [...new Set(all.map(({ id }) => id))].sort().flatMap((id) => {
      const opening = openings.find(({ serviceId }) => serviceId === id);
      const own = latest.filter(({ subject }) => subject === id);
      return stateOf(id, all, opening, plannedAfter(own, now)) ?? [];
    });
  };
}

/** One service with its history. @throws DomainError `forbidden`, `not-found` */
export function findServiceState({ editions, editionRows, administered, drafts, clock }: Deps) {
  return async (person: Person, id: string): Promise<FoundService> => {
    demandAdministrator(person);
    const [all, opening, history, waiting] = await Promise.all([
      editions.all(),
      editionRows.findOpening(id),
      administered.history('service-opening', id),
      drafts.countOfService(id),
    ]);
    const now = clock.now();
    const state = stateOf(id, all, opening, plannedAfter(history, now));
    if (state === undefined) throw new DomainError('not-found');
    return { ...state, history, drafts: waiting, now };
  };
}

function stateOf(
  id: string,
  all: readonly Edition[],
  opening: ServiceOpening | undefined,
  planned: readonly AdministeredVersion<'service-opening'>[],
): ServiceState | undefined {
  const [first, ...others] = all.filter((edition) => edition.id === id).sort(byAuthority);
  if (first === undefined) return undefined;
  const editions = [first, ...others] as const;
  return {
    id,
    editions: [first, ...others],
    accepting: acceptsApplications(editions, opening?.isOpen),
    byActs: acceptsApplications(editions, undefined),
    opening: opening ?? null,
    planned,
  };
}
