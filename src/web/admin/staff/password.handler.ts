import { oneTimePasswordEnd, printedOneTimePassword } from '../../../domain/identity/one-time-password';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { instantInWords } from './access-section';
import { takeHandedPassword } from './handed-password';
import type { StaffPageDeps } from './staff-deps';

/** A password that was just made, for the only time. */
export interface HandedPasswordModel {
  readonly heading: string;
  readonly who: string;
  readonly backHref: string;
  /** Null when it was shown already. */
  readonly password: string | null;
  readonly until: string;
  readonly againHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/staff-password': HandedPasswordModel;
  }
}

/** Shows a new password to the administrator who made it, once. */
export function showHandedPassword(use: Pick<StaffPageDeps, 'findStaff' | 'handedPasswords'>): Handler {
  return async (context) => {
    const { words: w, t, language } = context;
    const { record } = await use.findStaff(demandPerson(context), context.params.login ?? '');
    const letters = takeHandedPassword(use, context, record.login);
    const place = `/${language}/admin/staff/${record.login}`;
    const until = record.handedOutAt === null ? null : oneTimePasswordEnd(record.handedOutAt);
    return page('admin/staff-password', w['admin.staff.password.heading'], {
      heading: w['admin.staff.password.heading'],
      who: `${record.name}, ${record.login}`,
      backHref: place,
      password: letters === null ? null : printedOneTimePassword(letters),
      until:
        until === null ? '' : t('admin.staff.password.until', { until: instantInWords(until, language) }),
      againHref: `${place}/access/password-reset`,
    });
  };
}
