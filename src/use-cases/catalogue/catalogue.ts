import type { EditionLibrary } from '../../data/edition-library';
import type { Edition } from '../../domain/edition/edition';
import { catalogueSearch } from './catalogue-search';
import { listCatalogue, type CatalogueItem } from './list-catalogue';
import { viewService, type ServiceView } from './view-service';

/** What everybody may know of the services. */
export interface Catalogue {
  /** All services, by id. */
  list(): Promise<CatalogueItem[]>;
  /** Ids of services that fit typed words, the best first. */
  search(query: string): Promise<string[]>;
  /** @throws DomainError `not-found` */
  service(serviceId: string, editionId?: string): Promise<ServiceView>;
  /** @throws DomainError `not-found` */
  edition(serviceId: string, editionId: string): Promise<Edition>;
  /** Changes whenever an edition is published or a service is opened or closed. */
  version(): Promise<string>;
}

/** The catalogue over the library of editions. */
export function createCatalogue(library: EditionLibrary): Catalogue {
  return {
    list: () => listCatalogue(library),
    search: catalogueSearch(library),
    service: (serviceId, editionId) => viewService(library, serviceId, editionId),
    edition: (serviceId, editionId) => library.get(serviceId, editionId),
    version: () => library.version(),
  };
}
