import { PROJECTIONS } from '../data/projections';
import { changeStaffAccess } from '../use-cases/administration/change-staff-access';
import { createStaff } from '../use-cases/administration/create-staff';
import { findStaff, listStaff } from '../use-cases/administration/find-staff';
import { handedPasswords } from '../use-cases/administration/handed-passwords';
import { previewStaff, saveStaff } from '../use-cases/administration/save-staff';
import { resetSecondFactor } from '../use-cases/identity/reset-second-factor';
import type { StaffPageDeps } from '../web/admin/staff/staff.routes';
import type { useCaseDeps } from './use-case-deps';

/** What the pages of staff do. */
export function createStaffDeps(deps: ReturnType<typeof useCaseDeps>): StaffPageDeps {
  return {
    listStaff: listStaff(deps),
    findStaff: findStaff(deps),
    previewStaff: previewStaff(deps),
    saveStaff: saveStaff({ ...deps, projections: PROJECTIONS }),
    createStaff: createStaff(deps),
    changeStaffAccess: changeStaffAccess({ ...deps, resetSecondFactor: resetSecondFactor(deps) }),
    handedPasswords: handedPasswords(deps.secrets),
    listPlaces: () => deps.organisations.list(),
    clock: deps.clock,
  };
}
