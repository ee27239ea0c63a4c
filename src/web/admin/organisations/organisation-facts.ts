import { AdministeredOrganisation } from '../../../domain/administration/administered-organisation';
import { OrganisationKind } from '../../../domain/organisation/organisation';
import type { RequestContext } from '../../route';
import type { FactWords } from '../decision/history.presenter';
import type { WordKey } from '../../text/words';
import { organisationHours } from './organisation-hours';
import type { HoursField } from './typed-organisation';

/** What each field of the form is called, by the name under which it is sent. */
export const LABELS = {
  kind: 'admin.organisations.kind',
  'name-kk': 'admin.organisations.name-kk',
  'name-ru': 'admin.organisations.name-ru',
  'address-kk': 'admin.organisations.address-kk',
  'address-ru': 'admin.organisations.address-ru',
  phone: 'admin.organisations.phone',
  districts: 'admin.organisations.districts',
  isDefault: 'admin.organisations.default',
  days: 'admin.organisations.days',
  open: 'admin.organisations.open',
  close: 'admin.organisations.close',
  breakStart: 'admin.organisations.break-start',
  breakEnd: 'admin.organisations.break-end',
  intakeOpen: 'admin.organisations.intake-open',
  intakeClose: 'admin.organisations.intake-close',
} as const satisfies Record<string, WordKey> & Record<HoursField, WordKey>;

/** How the single facts of an organisation are called and said; its hours are one line. */
export function organisationFacts(context: RequestContext): FactWords {
  const { words: w } = context;
  const names: Readonly<Record<string, WordKey | undefined>> = LABELS;
  return {
    label: (path) => {
      const key = path.join('-');
      const named = key === 'schedule' ? 'admin.organisations.hours.heading' : names[key];
      return named === undefined ? key : w[named];
    },
    value: ([fact], value) => {
      if (value === undefined || value === null || value === '') return w['admin.difference.nothing'];
      if (typeof value === 'boolean') return w[value ? 'admin.difference.yes' : 'admin.difference.no'];
      const kind = fact === 'kind' ? OrganisationKind.safeParse(value).data : undefined;
      return kind === undefined ? String(value) : w[`vocab.channel.${kind}`];
    },
    whole: (value) => {
      const parsed = AdministeredOrganisation.safeParse(value);
      if (!parsed.success) return value;
      return { ...parsed.data, schedule: organisationHours(parsed.data.schedule, context) };
    },
  };
}
