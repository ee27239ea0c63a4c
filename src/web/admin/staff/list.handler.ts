import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { readStaffQuery } from './list-query';
import { presentStaffList } from './list.presenter';
import type { StaffPageDeps } from './staff-deps';

/** Staff by name, page by page. */
export function showStaffList(use: Pick<StaffPageDeps, 'listStaff' | 'listPlaces'>): Handler {
  return async (context) => {
    const query = readStaffQuery(context.query);
    const [found, organisations] = await Promise.all([
      use.listStaff(demandPerson(context), query.filter, query.after),
      use.listPlaces(),
    ]);
    const model = presentStaffList(found, { query, organisations }, context);
    return page('admin/staff-list', model.heading, model);
  };
}
