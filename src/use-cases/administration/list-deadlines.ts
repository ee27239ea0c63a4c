import type { AdministeredLibrary } from '../../data/administered-library';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { AdministeredVersion } from '../../domain/administration/administered-version';
import { plannedAfter } from '../../domain/administration/in-force';
import {
  deadlineSubject,
  rulesInForce,
  type DeadlineInForce,
} from '../../domain/administration/rules-in-force';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import type { Clock } from '../../kernel/clock';
import type { CatalogueSearch } from '../catalogue/catalogue-search';
import { demandAdministrator } from './demand-administrator';

/** A period in the list: as it holds now, and what is planned for it. */
export interface ListedDeadline {
  readonly deadline: DeadlineInForce;
  readonly planned: readonly AdministeredVersion<'deadline-override'>[];
}

/** A service with the periods of each of its editions, the most authoritative first. */
export interface ListedService {
  readonly editions: readonly { readonly edition: Edition; readonly deadlines: readonly ListedDeadline[] }[];
  /** How many of its periods are amended or will be. */
  readonly amended: number;
}

/** What is looked for. An empty query finds every service. */
export interface DeadlineFilter {
  readonly query: string;
  /** Only periods that are amended or will be. */
  readonly amendedOnly: boolean;
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'all'>;
  readonly rules: Pick<AdministeredLibrary, 'ofEdition'>;
  readonly search: CatalogueSearch;
  readonly clock: Clock;
}

/**
 * Every period of every edition by service, in the order of the services' ids; what was searched for, the best first.
 * @throws DomainError `forbidden`
 */
export function listDeadlines({ editions, rules, search, clock }: Deps) {
  return async (person: Person, { query, amendedOnly }: DeadlineFilter): Promise<ListedService[]> => {
    demandAdministrator(person);
    const now = clock.now();
    const all = await editions.all();
    const ids = query === '' ? [...new Set(all.map(({ id }) => id))].sort() : await search(query);
    const services = await Promise.all(
      ids.map((id) => serviceOf(all.filter((edition) => edition.id === id).sort(byAuthority))),
    );
    return amendedOnly ? services.filter(({ amended }) => amended > 0).map(onlyAmended) : services;

    async function serviceOf(own: readonly Edition[]): Promise<ListedService> {
      const listed = await Promise.all(
        own.map(async (edition) => {
          const versions = await rules.ofEdition(`${edition.id}@${edition.edition.id}`);
          const { deadlines } = rulesInForce(edition, versions, now);
          return {
            edition,
            deadlines: deadlines.map((deadline) => listedDeadline(edition, deadline, versions, now)),
          };
        }),
      );
      const amended = listed.flatMap(({ deadlines }) => deadlines).filter(isAmended).length;
      return { editions: listed, amended };
    }
  };
}

function listedDeadline(
  edition: Edition,
  deadline: DeadlineInForce,
  versions: Awaited<ReturnType<AdministeredLibrary['ofEdition']>>,
  now: Date,
): ListedDeadline {
  const subject = deadlineSubject(edition, deadline.id);
  const own = versions.flatMap((version) =>
    version.kind === 'deadline-override' && version.subject === subject ? [version] : [],
  );
  return { deadline, planned: plannedAfter(own, now) };
}

function isAmended({ deadline, planned }: ListedDeadline): boolean {
  return deadline.amendment !== undefined || planned.length > 0;
}

function onlyAmended(service: ListedService): ListedService {
  return {
    ...service,
    editions: service.editions
      .map(({ edition, deadlines }) => ({ edition, deadlines: deadlines.filter(isAmended) }))
      .filter(({ deadlines }) => deadlines.length > 0),
  };
}
