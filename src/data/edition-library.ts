import { rulesInForce } from '../domain/administration/rules-in-force';
import type { Edition } from '../domain/edition/edition';
import type { Clock } from '../kernel/clock';
import { DomainError } from '../kernel/domain-error';
import { remember } from '../kernel/remember';
import type { AdministeredLibrary } from './administered-library';
import type { EditionRepository } from './editions';
import type { ServiceOpening } from './editions-openings';

/** How long a process may believe that no edition was published and no service opened or closed meanwhile, ms. */
const FRESH_MS = 2_000;

export type EditionLibrary = ReturnType<typeof editionLibrary>;

/** Lays what the portal knows of the questions of an edition's forms over it. Gives the same object for the same edition. */
export type CompleteEdition = (edition: Edition) => Edition;

interface Shelf {
  readonly editions: readonly Edition[];
  readonly openings: ReadonlyMap<string, boolean>;
  /** Changes whenever an edition or an opening does: what is kept ready of public pages is kept under it. */
  readonly version: string;
  /** Changes whenever an edition does. */
  readonly published: string;
  readonly readAt: number;
}

/**
 * The published editions at hand. An edition never changes, so its facts are read and parsed once a process; what is
 * new is looked for at most every two seconds.
 */
export function editionLibrary(
  repository: EditionRepository,
  administered: Pick<AdministeredLibrary, 'ofEdition' | 'version'>,
  clock: Clock,
  complete: CompleteEdition = (edition) => edition,
) {
  const laidOver = remember<Edition, Edition>();
  let shelf: Promise<Shelf> | undefined;
  let isStale = false;

  async function read(before: Shelf | undefined): Promise<Shelf> {
    const [published, openings] = await Promise.all([repository.version(), repository.listOpenings()]);
    const switches = new Map(openings.map(({ serviceId, isOpen }) => [serviceId, isOpen]));
    const version = `${published}/${openings.map(stampOf).join()}`;
    const readAt = clock.now().getTime();
    const known = before?.published === published ? before.editions : undefined;
    const editions = known ?? (await repository.listEditions()).map(({ edition }) => edition);
    return { editions, openings: switches, version, published, readAt };
  }

  async function current(): Promise<Shelf> {
    const before = shelf === undefined ? undefined : await shelf.catch(() => undefined);
    const isFresh = before !== undefined && Math.abs(clock.now().getTime() - before.readAt) < FRESH_MS;
    if (isFresh && !isStale) return before;
    isStale = false;
    shelf = read(before);
    return shelf;
  }

  async function get(serviceId: string, editionId: string): Promise<Edition> {
    const { editions } = await current();
    const found = editions.find((edition) => edition.id === serviceId && edition.edition.id === editionId);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  }

  /** Made once for each set of decisions: what follows from an edition is remembered by the object. */
  async function inForce(published: Edition, at: Date): Promise<Edition> {
    const edition = complete(published);
    const versions = await administered.ofEdition(`${edition.id}@${edition.edition.id}`);
    const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= at);
    if (begun.length === 0) return edition;
    const key = begun.map(({ seq }) => seq).join();
    return laidOver(edition, key, () => rulesInForce(edition, begun, at));
  }

  return {
    /** The facts as published. @throws DomainError `not-found` */
    get,
    /**
     * The rules as they held at an instant: the facts, complete with their questions, and what administrators had decided
     * by then. For a case the
     * instant of its filing, so that no later decision changes them. @throws DomainError `not-found`
     */
    async asOf(serviceId: string, editionId: string, at: Date): Promise<Edition> {
      return inForce(await get(serviceId, editionId), at);
    },
    /** All editions of a service as they hold now; empty for an unknown one. */
    async ofService(serviceId: string): Promise<Edition[]> {
      const now = clock.now();
      const own = (await current()).editions.filter(({ id }) => id === serviceId);
      return Promise.all(own.map((edition) => inForce(edition, now)));
    },
    all: async (): Promise<readonly Edition[]> => (await current()).editions,
    /** The administrators' switches, by service. */
    openings: async (): Promise<ReadonlyMap<string, boolean>> => (await current()).openings,
    /** Looks anew at the next question: for whoever has just opened or closed a service and wants to see it. */
    forget: (): void => {
      isStale = true;
    },
    version: async (): Promise<string> => `${(await current()).version}/${await administered.version()}`,
  };
}

/** Two decisions may hold from the same instant. */
function stampOf({ serviceId, isOpen, changedAt }: ServiceOpening): string {
  return `${serviceId}:${isOpen}:${changedAt.getTime()}`;
}
