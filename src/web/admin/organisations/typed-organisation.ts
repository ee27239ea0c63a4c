import type { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import type { RequestContext } from '../../route';
import { proseOf, textOf } from '../../office/form-values';

/** The fields of the own hours, in their order on the form. */
export const HOURS = ['open', 'close', 'breakStart', 'breakEnd', 'intakeOpen', 'intakeClose'] as const;

export type HoursField = (typeof HOURS)[number];

/** What was typed about an organisation. */
export interface TypedOrganisation {
  readonly code: string;
  readonly kind: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly addressKk: string;
  readonly addressRu: string;
  readonly phone: string;
  /** One a line. */
  readonly districts: string;
  readonly isDefault: boolean;
  readonly hours: 'acts' | 'own';
  readonly days: string;
  readonly times: Readonly<Record<HoursField, string>>;
}

/** What the act of most organisations says; only filled in to begin with. */
const USUAL = {
  days: 'mon-fri',
  open: '09:00',
  close: '18:30',
  breakStart: '13:00',
  breakEnd: '14:30',
} as const;

/** Reads the form. */
export function readOrganisation(context: Pick<RequestContext, 'body'>): TypedOrganisation {
  return {
    code: textOf(context, 'code').trim(),
    kind: textOf(context, 'kind'),
    nameKk: proseOf(context, 'name-kk'),
    nameRu: proseOf(context, 'name-ru'),
    addressKk: proseOf(context, 'address-kk'),
    addressRu: proseOf(context, 'address-ru'),
    phone: proseOf(context, 'phone'),
    districts: proseOf(context, 'districts'),
    isDefault: textOf(context, 'default') === 'yes',
    hours: textOf(context, 'hours') === 'own' ? 'own' : 'acts',
    days: textOf(context, 'days'),
    times: timesOf((field) => proseOf(context, `hours-${field}`)),
  };
}

/** A form that shows an organisation. */
export function typedFrom(code: string, value: AdministeredOrganisation): TypedOrganisation {
  const { kind, name, address, phone, districts, isDefault, schedule } = value;
  return {
    ...{ code, kind, phone, isDefault },
    ...{ nameKk: name.kk, nameRu: name.ru, addressKk: address.kk, addressRu: address.ru },
    districts: districts.join('\n'),
    hours: schedule === null ? 'acts' : 'own',
    days: schedule?.days ?? USUAL.days,
    times: timesOf((field) => (schedule ?? USUAL_TIMES)[field] ?? ''),
  };
}

const USUAL_TIMES: Partial<Record<HoursField, string>> = USUAL;

/** An empty form. */
export function emptyOrganisation(kind: string): TypedOrganisation {
  const empty = { code: '', nameKk: '', nameRu: '', addressKk: '', addressRu: '', phone: '', districts: '' };
  const times = timesOf((field) => USUAL_TIMES[field] ?? '');
  return { ...empty, kind, isDefault: false, hours: 'acts', days: USUAL.days, times };
}

function timesOf(time: (field: HoursField) => string): TypedOrganisation['times'] {
  const [open, close, breakStart, breakEnd, intakeOpen, intakeClose] = HOURS.map(time) as Six;
  return { open, close, breakStart, breakEnd, intakeOpen, intakeClose };
}

/** As many as there are fields. */
type Six = [string, string, string, string, string, string];
