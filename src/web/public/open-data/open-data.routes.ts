import { contentHash } from '../../../domain/edition/content-hash';
import { DomainError } from '../../../kernel/domain-error';
import type { Catalogue } from '../../../use-cases/catalogue/catalogue';
import type { Handler, Reply, Route } from '../../route';

/** Anybody's page may read these answers: they are the same for everybody. */
const FOR_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** Open data: the services, and all facts of one edition in the shape in which they were published. */
export function openDataRoutes(catalogue: Pick<Catalogue, 'list' | 'edition'>): Route[] {
  return [
    { method: 'get', path: '/api/services', permission: 'public', handler: listServices(catalogue) },
    {
      method: 'get',
      path: '/api/services/:serviceId/editions/:editionId',
      permission: 'public',
      handler: showEdition(catalogue),
    },
  ];
}

function listServices(catalogue: Pick<Catalogue, 'list'>): Handler {
  return async () => found((await catalogue.list()).map(({ entry }) => entry));
}

function showEdition(catalogue: Pick<Catalogue, 'edition'>): Handler {
  return async ({ params }) => {
    try {
      return found(await catalogue.edition(params.serviceId ?? '', params.editionId ?? ''));
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'not-found') throw problem;
      return { kind: 'json', status: 404, body: { error: 'not-found' }, headers: FOR_ALL };
    }
  };
}

/** The strong tag is the hash of the content, so that it is the same in every process. */
function found(body: object): Reply {
  return { kind: 'json', body, etag: `"${contentHash(body)}"`, headers: FOR_ALL };
}
