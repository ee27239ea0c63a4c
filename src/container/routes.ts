import type { Route } from '../web/route';
import { choosePassword, findOwedLogin } from '../use-cases/identity/choose-password';
import { loginStep } from '../use-cases/identity/login-step';
import { secondFactorUseCases } from '../use-cases/identity/second-factor-use-cases';
import { createAdminDeps } from './admin-deps';
import { createCitizenDeps } from './citizen-deps';
import { createOfficeDeps } from './office-deps';
import { createOfferPages } from './proactive';
import { createPublicDeps } from './public-deps';
import type { ContainerParts } from './parts';
import { adminRoutes } from '../web/admin/admin.routes';
import { offersRoutes } from '../web/citizen/offers/offers.routes';
import { citizenRoutes } from '../web/citizen/citizen.routes';
import { officeRoutes } from '../web/office/office.routes';
import type { PasswordPageDeps } from '../web/office/password/password.handler';
import { passwordRoutes } from '../web/office/password/password.routes';
import type { SecondFactorPageDeps } from '../web/office/second-factor/second-factor-deps';
import { secondFactorRoutes } from '../web/office/second-factor/second-factor.routes';
import { publicRoutes } from '../web/public/public.routes';
import { useCaseDeps } from './use-case-deps';

/** Every route of the portal. The guards read this list, Express serves it. */
export function createRoutes(parts: ContainerParts): Route[] {
  return [
    ...publicRoutes(createPublicDeps(parts)),
    ...citizenRoutes(createCitizenDeps(parts)),
    ...offersRoutes(createOfferPages(parts)),
    ...officeRoutes(createOfficeDeps(parts)),
    ...adminRoutes(createAdminDeps(parts)),
    ...secondFactorRoutes(createSecondFactorDeps(parts)),
    ...passwordRoutes(createPasswordDeps(parts)),
  ];
}

function createPasswordDeps(parts: ContainerParts): PasswordPageDeps {
  const deps = useCaseDeps(parts);
  return {
    findOwedLogin: findOwedLogin(deps),
    choosePassword: choosePassword(deps),
    loginStep: loginStep(deps),
  };
}

function createSecondFactorDeps(parts: ContainerParts): SecondFactorPageDeps {
  const deps = useCaseDeps(parts);
  return { ...secondFactorUseCases(deps), clock: deps.clock };
}
