import { act, read, type Route } from '../../route';
import { submitCheckSystems, showSystems, type SystemsUses } from './systems.handler';

/** What the page of the outside systems is made of. */
export type SystemsPageDeps = SystemsUses;

/** The outside systems: auditors read, administrators may look at once. */
export function systemsRoutes(deps: SystemsPageDeps): Route[] {
  return [
    read('/admin/systems', 'journal', showSystems(deps)),
    act('/admin/systems/check', 'administer', submitCheckSystems(deps)),
  ];
}
