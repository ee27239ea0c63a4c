import type { Route } from '../web/route';
import { createCitizenDeps } from './citizen-deps';
import { createOfficeDeps } from './office-deps';
import { createPublicDeps } from './public-deps';
import type { ContainerParts } from './parts';
import { citizenRoutes } from '../web/citizen/citizen.routes';
import { officeRoutes } from '../web/office/office.routes';
import { publicRoutes } from '../web/public/public.routes';

/** Every route of the portal. The guards read this list, Express serves it. */
export function createRoutes(parts: ContainerParts): Route[] {
  return [
    ...publicRoutes(createPublicDeps(parts)),
    ...citizenRoutes(createCitizenDeps(parts)),
    ...officeRoutes(createOfficeDeps(parts)),
  ];
}
