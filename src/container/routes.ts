import type { Config } from '../config/env';
import type { Reference } from '../use-cases/filing/reference';
import type { Route } from '../web/route';
import type { Adapters } from './adapters';
import { createCitizenDeps } from './citizen-deps';
import { createOfficeDeps } from './office-deps';
import { createPublicDeps } from './public-deps';
import type { Repositories } from './repositories';
import { citizenRoutes } from '../web/citizen/citizen.routes';
import { officeRoutes } from '../web/office/office.routes';
import { publicRoutes } from '../web/public/public.routes';

/** What routes are made of. */
export interface ContainerParts {
  readonly config: Config;
  readonly projectRoot: string;
  readonly adapters: Adapters;
  readonly repositories: Repositories;
  readonly reference: Reference;
}

/** Every route of the portal. The guards read this list, Express serves it. */
export function createRoutes(parts: ContainerParts): Route[] {
  return [
    ...publicRoutes(createPublicDeps(parts)),
    ...citizenRoutes(createCitizenDeps(parts)),
    ...officeRoutes(createOfficeDeps(parts)),
  ];
}
