import type { EditionLibrary } from '../../data/edition-library';
import { byAuthority } from '../../domain/edition/by-authority';
import { catalogueEntries, type CatalogueEntry } from '../../domain/edition/catalogue-entry';
import type { Edition } from '../../domain/edition/edition';
import { channelsOf, governingEditions } from '../../domain/edition/governing-editions';
import type { Channel } from '../../domain/edition/vocabulary';
import { DomainError } from '../../kernel/domain-error';

/** A service as its passport shows it. */
export interface ServiceView {
  readonly entry: CatalogueEntry;
  /** The edition whose facts the page tells. */
  readonly edition: Edition;
  /** Other editions that govern applications today, for their terms and steps; empty when one edition was asked for. */
  readonly others: readonly Edition[];
  /** All editions, the most authoritative first. */
  readonly editions: readonly Edition[];
  /** Ways by which the service can be applied for, should it be open. */
  readonly channels: readonly Channel[];
}

/**
 * Looks a service up. Without `editionId` its most authoritative edition is shown beside the others that govern; with it
 * that edition alone.
 * @throws DomainError `not-found`
 */
export async function viewService(
  library: Pick<EditionLibrary, 'ofService' | 'openings'>,
  serviceId: string,
  editionId?: string,
): Promise<ServiceView> {
  const editions = [...(await library.ofService(serviceId))].sort(byAuthority);
  const [entry] = catalogueEntries(editions, await library.openings());
  const edition =
    editionId === undefined ? editions[0] : editions.find((one) => one.edition.id === editionId);
  if (entry === undefined || edition === undefined) throw new DomainError('not-found');
  const channels = channelsOf(editions);
  const others = editionId === undefined ? otherGoverning(editions, channels, edition) : [];
  return { entry, edition, others, editions, channels };
}

function otherGoverning(
  editions: readonly Edition[],
  channels: readonly Channel[],
  shown: Edition,
): Edition[] {
  const governing = channels.flatMap((channel) => {
    const { rules, route } = governingEditions(editions, channel);
    return route === null ? [rules] : [rules, route];
  });
  return editions.filter((edition) => edition !== shown && governing.includes(edition));
}
