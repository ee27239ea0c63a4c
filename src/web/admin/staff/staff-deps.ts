import type { Organisation } from '../../../domain/organisation/organisation';
import type { Clock } from '../../../kernel/clock';
import type { changeStaffAccess } from '../../../use-cases/administration/change-staff-access';
import type { createStaff } from '../../../use-cases/administration/create-staff';
import type { findStaff, listStaff } from '../../../use-cases/administration/find-staff';
import type { handedPasswords } from '../../../use-cases/administration/handed-passwords';
import type { previewStaff, saveStaff } from '../../../use-cases/administration/save-staff';

/** What the pages of staff are made of. */
export interface StaffPageDeps {
  readonly listStaff: ReturnType<typeof listStaff>;
  readonly findStaff: ReturnType<typeof findStaff>;
  readonly previewStaff: ReturnType<typeof previewStaff>;
  readonly saveStaff: ReturnType<typeof saveStaff>;
  readonly createStaff: ReturnType<typeof createStaff>;
  readonly changeStaffAccess: ReturnType<typeof changeStaffAccess>;
  readonly handedPasswords: ReturnType<typeof handedPasswords>;
  readonly listPlaces: () => Promise<readonly Organisation[]>;
  readonly clock: Clock;
}
