import { act, read, type Route } from '../../route';
import { showAccessAct, submitAccessAct } from './access.handler';
import { showStaffList } from './list.handler';
import { showNewStaff, submitNewStaff } from './new-staff.handler';
import { showHandedPassword } from './password.handler';
import type { StaffPageDeps } from './staff-deps';
import { showStaff, submitStaff } from './staff.handler';

export type { StaffPageDeps } from './staff-deps';

const PLACE = '/admin/staff';
const ONE = `${PLACE}/:login`;

/** Who works in the portal, and how they get in. */
export function staffRoutes(deps: StaffPageDeps): Route[] {
  return [
    read(PLACE, 'administer', showStaffList(deps)),
    read(`${PLACE}/new`, 'administer', showNewStaff(deps)),
    act(`${PLACE}/new`, 'administer', submitNewStaff(deps)),
    read(ONE, 'administer', showStaff(deps)),
    act(ONE, 'administer', submitStaff(deps)),
    read(`${ONE}/access/:act`, 'administer', showAccessAct(deps)),
    act(`${ONE}/access/:act`, 'administer', submitAccessAct(deps)),
    read(`${ONE}/password`, 'administer', showHandedPassword(deps)),
  ];
}
