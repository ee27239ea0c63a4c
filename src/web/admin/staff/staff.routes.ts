import { act, read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
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
    ...decisionRoutes(`${PLACE}/new`, { show: showNewStaff(deps), submit: submitNewStaff(deps) }),
    ...decisionRoutes(ONE, { show: showStaff(deps), submit: submitStaff(deps) }),
    read(`${ONE}/access/:act`, 'administer', showAccessAct(deps)),
    act(`${ONE}/access/:act`, 'administer', submitAccessAct(deps)),
    read(`${ONE}/password`, 'administer', showHandedPassword(deps)),
  ];
}
