import type { RegistryDirectory } from '../../domain/edition/registry-directory';
import type { Clock } from '../../kernel/clock';
import type { reckonDue } from '../../use-cases/catalogue/reckon-due';
import type { Catalogue } from '../../use-cases/catalogue/catalogue';
import type { VerifyResult } from '../../use-cases/catalogue/verify-result';
import { devRoutes } from '../dev/dev.routes';
import type { Outbox } from '../dev/outbox.handler';
import type { Route } from '../route';
import { aboutRoutes } from './about/about.routes';
import { showCatalogue } from './catalogue/catalogue.handler';
import { showHome } from './home/home.handler';
import { openDataRoutes } from './open-data/open-data.routes';
import { showPassport } from './passport/passport.handler';
import { showWhen } from './when/when.handler';
import { askForNumber, showVerification } from './verify/verify.handler';

/** What the public pages need. */
export interface PublicDeps {
  readonly catalogue: Catalogue;
  readonly verifyResult: VerifyResult;
  readonly reckonDue: ReturnType<typeof reckonDue>;
  readonly registries: RegistryDirectory;
  readonly clock: Clock;
  /** Messages and codes of the demonstration; null outside the demo mode, when the page does not exist. */
  readonly outbox: Outbox | null;
}

/** Pages and open data for everybody. */
export function publicRoutes(deps: PublicDeps): Route[] {
  const { catalogue, registries } = deps;
  const passport = showPassport(catalogue, registries);
  return [
    { method: 'get', path: '', permission: 'public', handler: showHome(catalogue) },
    { method: 'get', path: '/services', permission: 'public', handler: showCatalogue(catalogue) },
    { method: 'get', path: '/services/:serviceId', permission: 'public', handler: passport },
    {
      method: 'get',
      path: '/services/:serviceId/editions/:editionId',
      permission: 'public',
      handler: passport,
    },
    { method: 'get', path: '/services/:serviceId/when', permission: 'public', handler: showWhen(deps) },
    { method: 'get', path: '/verify', permission: 'public', handler: askForNumber },
    { method: 'get', path: '/verify/:number', permission: 'public', handler: showVerification(deps) },
    ...aboutRoutes(),
    ...openDataRoutes(catalogue),
    ...(deps.outbox === null ? [] : devRoutes(deps.outbox)),
  ];
}
