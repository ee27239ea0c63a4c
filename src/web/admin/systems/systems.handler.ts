import type { checkSystemsNow } from '../../../use-cases/systems/check-systems-now';
import type { listSystems } from '../../../use-cases/systems/list-systems';
import type { LocalizedText } from '../../../kernel/localized-text';
import { demandPerson } from '../../citizen/draft/demand-person';
import { page, redirect, type Handler } from '../../route';
import { presentSystems, type SystemsModel } from './systems.presenter';

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/systems': SystemsModel;
  }
}

/** What the page of the outside systems needs. */
export interface SystemsUses {
  readonly listSystems: ReturnType<typeof listSystems>;
  readonly checkSystemsNow: ReturnType<typeof checkSystemsNow>;
  /** Names of the registries by their codes. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
}

/** Shows how every outside system is, what it did last, and how the portal goes on without it. */
export function showSystems(use: SystemsUses): Handler {
  return async (context) => {
    const systems = await use.listSystems(demandPerson(context));
    const model = presentSystems(systems, use.registryTitles, context);
    return page('admin/systems', model.heading, model);
  };
}

/** Looks at all of them at once. */
export function submitCheckSystems(use: SystemsUses): Handler {
  return async (context) => {
    await use.checkSystemsNow(demandPerson(context));
    context.session.notice(context.words['admin.systems.checked']);
    return redirect(`/${context.language}/admin/systems`);
  };
}
