import { STAFF_ACCESS_ACTS, type StaffAccessAct } from '../../../domain/administration/administered-values';
import { oneTimePasswordEnd } from '../../../domain/identity/one-time-password';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { StaffView } from '../../../use-cases/administration/find-staff';
import type { RequestContext } from '../../route';

/** How a member of staff gets in, and what an administrator can do about it. */
export interface AccessModel {
  readonly lines: readonly string[];
  readonly acts: readonly { readonly href: string; readonly text: string }[];
  readonly log: readonly {
    readonly when: string;
    readonly what: string;
    readonly who: string;
    readonly reason: string;
  }[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/staff-access': { readonly access: AccessModel; readonly words: RequestContext['words'] };
  }
}

/** So many acts are shown; all of them stand in the journal. */
const SHOWN = 10;

/** The section about somebody's access. */
export function presentAccess({ record, accessHistory }: StaffView, context: RequestContext): AccessModel {
  const { words: w, language, person } = context;
  const isOwn = record.accountId === person?.accountId;
  return {
    lines: [
      passwordLine(record.handedOutAt, context),
      w[record.hasSecondFactor ? 'admin.staff.access.has-factor' : 'admin.staff.access.no-factor'],
      ...(isOwn ? [w['admin.staff.access.own']] : []),
    ],
    acts: STAFF_ACCESS_ACTS.filter((act) => isOffered(act, isOwn, record.hasSecondFactor)).map((act) => ({
      href: `/${language}/admin/staff/${record.login}/access/${act}`,
      text: w[`admin.staff.access.${act}`],
    })),
    log: accessHistory.slice(0, SHOWN).flatMap(({ value, madeAt, authorName, reason }) => {
      if (value === null) return [];
      const when = instantInWords(madeAt, language);
      return [{ when, what: w[`admin.staff.access.${value.act}`], who: authorName, reason }];
    }),
  };
}

function isOffered(act: StaffAccessAct, isOwn: boolean, hasFactor: boolean): boolean {
  if (act === 'sessions-ended') return true;
  return !isOwn && (act === 'password-reset' || hasFactor);
}

function passwordLine(handedOutAt: Date | null, { words: w, t, language }: RequestContext): string {
  if (handedOutAt === null) return w['admin.staff.access.own-password'];
  return t('admin.staff.access.handed-out', {
    until: instantInWords(oneTimePasswordEnd(handedOutAt), language),
  });
}

/** An instant as it stands in sentences and lists. */
export function instantInWords(at: Date, language: RequestContext['language']): string {
  return `${dateInWords(at, language)}, ${timeOfDay(at)}`;
}
