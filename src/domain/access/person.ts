import type { LocalizedText } from '../../kernel/localized-text';
import type { Language } from '../../kernel/language';
import type { OfficeRole } from './office-role';

/** Somebody who is logged in, as every permission decision sees them. */
export type Person = Citizen | StaffMember;

/** A citizen in their own account. */
export interface Citizen {
  readonly kind: 'citizen';
  readonly accountId: string;
  readonly iin: string;
  readonly name: string;
  readonly language: Language;
}

/** A member of staff at work. */
export interface StaffMember {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly name: string;
  readonly role: OfficeRole;
  readonly organisationCode: string;
  readonly position: LocalizedText;
  readonly language: Language;
}
