import type { RegistryDirectory } from '../../../domain/edition/registry-directory';
import type { Catalogue } from '../../../use-cases/catalogue/catalogue';
import { page, type Handler } from '../../route';
import { presentPassport } from './passport.presenter';

/** `/services/:serviceId` and `/services/:serviceId/editions/:editionId` */
export function showPassport(catalogue: Pick<Catalogue, 'service'>, registries: RegistryDirectory): Handler {
  return async ({ language, params }) => {
    const view = await catalogue.service(params.serviceId ?? '', params.editionId);
    const model = presentPassport(view, language, registries);
    return page('public/passport', model.heading, model);
  };
}
