import { z } from 'zod';
import { DecreedMove } from '../calendar/calendar-year';
import { StartEvent, Unit } from '../edition/vocabulary';
import { AdministeredOrganisation } from './administered-organisation';
import { AdministeredStaff } from './administered-staff';
import { BothTexts } from './both-texts';
import { HearingSetting } from '../hearing/hearing-setting';
import { KurbanAit } from './kurban-ait';

/** A period of an act as an amending act sets it; the printed act itself is never changed. */
export const DeadlineOverride = z.strictObject({
  amount: z.number().int().min(0).max(1000),
  unit: Unit,
  starts: StartEvent,
  /** Whether the amending act itself says that the day of the start does not count. */
  excludesStartDay: z.boolean(),
  /** When the period applies; null: always. */
  condition: BothTexts.nullable(),
});
export type DeadlineOverride = z.infer<typeof DeadlineOverride>;

/** The words of a message about one fact. Variables stand in double braces. */
export const MessageWording = z.strictObject({ subject: BothTexts, text: BothTexts, short: BothTexts });
export type MessageWording = z.infer<typeof MessageWording>;

/** Whether a service takes applications. */
export const ServiceOpening = z.strictObject({ isOpen: z.boolean() });

/** What an administrator can do to the access of a member of staff. */
export const STAFF_ACCESS_ACTS = ['password-reset', 'second-factor-reset', 'sessions-ended'] as const;

export type StaffAccessAct = (typeof STAFF_ACCESS_ACTS)[number];

/** An act on the access of a member of staff, kept for the journal. */
export const StaffAccess = z.strictObject({ act: z.enum(STAFF_ACCESS_ACTS) });

/** Sending a message again that did not arrive, kept for the journal. */
export const MessageResend = z.strictObject({ channel: z.enum(['sms', 'email']) });

/**
 * Everything that administrators keep, and the shape of each. A new kind is a new entry here; versions, history,
 * differences, return and the journal follow by themselves.
 */
export const ADMINISTERED = {
  /** Subject: the day off, `YYYY-MM-DD`. */
  'calendar-move': DecreedMove,
  /** Subject: the year. */
  'kurban-ait': KurbanAit,
  /** Subject: `service@edition/deadline`. */
  'deadline-override': DeadlineOverride,
  /** Subject: `service@edition/of_intake|of_service/ground`. */
  'refusal-ground': BothTexts,
  /** Subject: the fact that the message tells of. */
  'message-wording': MessageWording,
  /** Subject: the service. */
  'service-opening': ServiceOpening,
  /** Subject: the service. */
  hearing: HearingSetting,
  /** Subject: the code of the organisation. */
  organisation: AdministeredOrganisation,
  /** Subject: the work login. */
  staff: AdministeredStaff,
  /** Subject: the work login. */
  'staff-access': StaffAccess,
  /** Subject: `number of the case/way/fact`. */
  'message-resend': MessageResend,
} as const;

export type AdministeredKind = keyof typeof ADMINISTERED;

export type AdministeredValue<K extends AdministeredKind> = z.output<(typeof ADMINISTERED)[K]>;

export const ADMINISTERED_KINDS = Object.keys(ADMINISTERED) as readonly AdministeredKind[];

/** Kinds that are read where the rules are, from the versions themselves; the others are written into their own tables. */
export const RULE_KINDS = [
  'calendar-move',
  'kurban-ait',
  'deadline-override',
  'refusal-ground',
  'message-wording',
  'hearing',
] as const satisfies readonly AdministeredKind[];

export type RuleKind = (typeof RULE_KINDS)[number];

/** Kinds whose versions are written into a table of their own once they are in force. */
export const PROJECTED_KINDS = [
  'service-opening',
  'organisation',
  'staff',
] as const satisfies readonly AdministeredKind[];

export type ProjectedKind = (typeof PROJECTED_KINDS)[number];
