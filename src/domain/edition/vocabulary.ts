import { z } from 'zod';

export { OutcomeId } from './vocabulary-outcomes';
export { IntakeRefusalCode } from './vocabulary-refusals';
export { ServiceRefusalCode } from './vocabulary-refusals';
export { REGISTRY_IDS, RegistryId } from './vocabulary-registries';
export { START_EVENTS, StartEvent } from './vocabulary-start-events';

/** Families under which the catalogue groups services. */
export const FAMILIES = [
  'targeted-assistance',
  'child-benefits',
  'disability',
  'survivor',
  'burial',
  'employment',
  'rehabilitation',
  'special-social-services',
  'housing',
  'education',
  'guardianship',
  'land',
  'certificates',
  'media',
  'social-support',
] as const;
export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

/** What sort of act an edition is read from. A regulation is the local process; the others are rules. */
export const EDITION_KINDS = ['standard', 'regulation', 'requirements-list', 'rules-amendment'] as const;
export const EditionKind = z.enum(EDITION_KINDS);
export type EditionKind = z.infer<typeof EditionKind>;

/** Force of the act, as the act itself or its source states it. */
export const EDITION_STATUSES = ['in-force', 'repealed', 'not-stated'] as const;
export const EditionStatus = z.enum(EDITION_STATUSES);
export type EditionStatus = z.infer<typeof EditionStatus>;

/** Territories to which a local act is limited. */
export const TERRITORIES = ['almaty-city'] as const;
export const Territory = z.enum(TERRITORIES);
export type Territory = z.infer<typeof Territory>;

export const APPLICANT_KINDS = ['individual', 'legal-entity', 'sole-proprietor'] as const;
export const ApplicantKind = z.enum(APPLICANT_KINDS);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** Ways in which an applicant reaches a service. `service-centre` is the ЦОН/ХҚО of 2008. */
export const CHANNELS = [
  'state-corporation',
  'provider',
  'portal',
  'employment-centre',
  'rural-akim',
  'mobile-proactive',
  'service-centre',
  'one-application',
  'mse-unit',
] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** A fact holds for one channel or for every channel of its edition. */
export const ALL_CHANNELS = 'all';
export const ChannelScope = z.enum([...CHANNELS, ALL_CHANNELS]);
export type ChannelScope = z.infer<typeof ChannelScope>;

/** Routes of steps. Every route is named after the channel by which the application came. */
export const Route = z.enum(CHANNELS);
export type Route = z.infer<typeof Route>;

/** Procedures inside one route, where an act describes several of them. */
export const ROUTE_VARIANTS = ['result', 'issue', 'reissue', 'extension', 'intra-corporate'] as const;
export const RouteVariant = z.enum(ROUTE_VARIANTS);
export type RouteVariant = z.infer<typeof RouteVariant>;

export const MODE_VALUES = [
  'electronic-full',
  'electronic-partial',
  'paper',
  'proactive',
  'one-application',
  'not-automated',
] as const;
export const ModeValue = z.enum(MODE_VALUES);
export type ModeValue = z.infer<typeof ModeValue>;

export const RESULT_KINDS = [
  'certificate',
  'notification',
  'referral',
  'permit',
  'registration',
  'decision',
] as const;
export const ResultKind = z.enum(RESULT_KINDS);
export type ResultKind = z.infer<typeof ResultKind>;

export const DELIVERY_WAYS = ['paper', 'electronic', 'sms', 'personal-cabinet', 'post'] as const;
export const DeliveryWay = z.enum(DELIVERY_WAYS);
export type DeliveryWay = z.infer<typeof DeliveryWay>;

/** Units of time. `day` is printed without a kind: the act does not say which days. */
export const UNITS = ['minute', 'hour', 'working-day', 'calendar-day', 'day', 'month', 'year'] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

/** Whether a period is the longest or the shortest that is allowed. */
export const BOUNDS = ['max', 'min'] as const;
export const Bound = z.enum(BOUNDS);
export type Bound = z.infer<typeof Bound>;

export const SCHEDULE_PLACES = [
  'provider',
  'provider-intake',
  'state-corporation',
  'state-corporation-duty',
  'service-centre',
  'rural-akim',
  'employment-centre',
  'portal',
] as const;
export const SchedulePlace = z.enum(SCHEDULE_PLACES);
export type SchedulePlace = z.infer<typeof SchedulePlace>;

export const SCHEDULE_DAYS = ['mon-fri', 'mon-sat', 'mon-sun', 'sat', 'daily'] as const;
export const ScheduleDays = z.enum(SCHEDULE_DAYS);
export type ScheduleDays = z.infer<typeof ScheduleDays>;

export const SCHEDULE_EXCEPTIONS = ['weekends', 'public-holidays', 'sunday', 'sundays'] as const;
export const ScheduleException = z.enum(SCHEDULE_EXCEPTIONS);
export type ScheduleException = z.infer<typeof ScheduleException>;

export const REQUIREMENTS = ['always', 'conditional', 'if-available'] as const;
export const Requirement = z.enum(REQUIREMENTS);
export type Requirement = z.infer<typeof Requirement>;

/** Documents of one group stand for each other: each is asked for when it applies. */
export const DOCUMENT_GROUPS = ['one-of-if-available'] as const;
export const DocumentGroup = z.enum(DOCUMENT_GROUPS);
export type DocumentGroup = z.infer<typeof DocumentGroup>;

/** Kinds of technical aids, where one act treats several together. */
export const AID_KINDS = ['surdo', 'typhlo', 'hygiene'] as const;
export const AidKind = z.enum(AID_KINDS);
export type AidKind = z.infer<typeof AidKind>;

/** Who acts in a step of a route. */
export const STEP_ROLES = [
  'office-clerk',
  'specialist',
  'head',
  'commission',
  'corporation-operator',
  'corporation-collector',
  'inspector',
  'authorised-body',
  'applicant',
  'system',
] as const;
export const StepRole = z.enum(STEP_ROLES);
export type StepRole = z.infer<typeof StepRole>;

export const FIELD_TYPES = [
  'text',
  'iin',
  'bin',
  'date',
  'phone',
  'email',
  'address',
  'number',
  'money',
  'iban',
  'choice',
  'multichoice',
  'boolean',
  'consent',
  'quarter',
  'year',
  'list',
  'signature',
  'document',
] as const;
export const FieldType = z.enum(FIELD_TYPES);
export type FieldType = z.infer<typeof FieldType>;

export const COMPLAINT_WAYS = ['post', 'office', 'portal', 'oral', 'electronic', 'not-stated'] as const;
export const ComplaintWay = z.enum(COMPLAINT_WAYS);
export type ComplaintWay = z.infer<typeof ComplaintWay>;
