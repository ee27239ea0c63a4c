import { OrganisationKind } from '../../../domain/organisation/organisation';
import type { BoxField, OptionsField, TickField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import { errorAt, type Flaw } from '../../forms/flaw';
import { plainOptions } from '../../office/decision/plain-options';
import type { RequestContext } from '../../route';
import { LABELS } from './organisation-facts';
import { HOURS, type HoursField, type TypedOrganisation } from './typed-organisation';

/** The form of an organisation. */
export interface OrganisationFieldsModel {
  /** Null for one that has its code. */
  readonly code: BoxField | null;
  readonly kind: OptionsField;
  readonly texts: readonly BoxField[];
  readonly isDefault: TickField;
  readonly hours: OptionsField;
  readonly days: OptionsField;
  /** Beginnings and ends of the working hours, the break and the intake. */
  readonly times: readonly BoxField[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/organisation-fields': {
      readonly fields: OrganisationFieldsModel;
      readonly hoursNote: string;
      readonly hoursHeading: string;
    };
  }
}

const REQUIRED: readonly HoursField[] = ['open', 'close'];
const DAYS = ['mon-fri', 'mon-sat'] as const;

/** Presents the form with what was typed and what is wrong. */
export function organisationFields(
  typed: TypedOrganisation,
  isNew: boolean,
  flaws: readonly Flaw[],
  context: RequestContext,
): OrganisationFieldsModel {
  const { words: w } = context;
  const hint = w['admin.organisations.code-hint'];
  return {
    code: isNew
      ? box('code', w['admin.organisations.code'], typed.code, flaws, context, { hint, autocomplete: 'off' })
      : null,
    kind: kindField(typed, flaws, context),
    texts: textFields(typed, flaws, context),
    isDefault: defaultField(typed, flaws, context),
    hours: choice('hours', typed.hours, flaws, context, [
      ['acts', w['admin.organisations.hours.acts']],
      ['own', w['admin.organisations.hours.own']],
    ]),
    days: choice(
      'days',
      typed.days,
      flaws,
      context,
      DAYS.map((days) => [days, w[`vocab.days.${days}`]]),
    ),
    times: HOURS.map((field) => timeField(field, typed, flaws, context)),
  };
}

function kindField(
  { kind }: TypedOrganisation,
  flaws: readonly Flaw[],
  context: RequestContext,
): OptionsField {
  const { words: w } = context;
  return {
    ...plainOptions('kind', w[LABELS.kind], errorAt(flaws, 'kind'), context),
    control: 'select',
    unchosen: w['admin.organisations.kind-choose'],
    options: OrganisationKind.options.map((value) => ({
      id: `kind-${value}`,
      value,
      label: w[`vocab.channel.${value}`],
      checked: value === kind,
    })),
  };
}

function textFields(typed: TypedOrganisation, flaws: readonly Flaw[], context: RequestContext): BoxField[] {
  const { words: w } = context;
  const text = (id: keyof typeof LABELS, value: string, more: Parameters<typeof box>[5]): BoxField =>
    box(id, w[LABELS[id]], value, flaws, context, more);
  const long = { rows: 2, spellcheck: true };
  return [
    text('name-kk', typed.nameKk, long),
    text('name-ru', typed.nameRu, long),
    text('address-kk', typed.addressKk, long),
    text('address-ru', typed.addressRu, long),
    text('phone', typed.phone, {}),
    text('districts', typed.districts, {
      rows: 5,
      note: w['admin.decision.optional'],
      hint: w['admin.organisations.districts-hint'],
    }),
  ];
}

function defaultField(
  { isDefault }: TypedOrganisation,
  flaws: readonly Flaw[],
  { words: w }: RequestContext,
): TickField {
  return {
    kind: 'boolean',
    control: 'tick',
    id: 'default',
    label: w[LABELS.isDefault],
    note: null,
    hint: w['admin.organisations.default-hint'],
    error: errorAt(flaws, 'default'),
    errorWord: `${w['common.error-title']} `,
    source: null,
    checked: isDefault,
  };
}

function choice(
  id: 'hours' | 'days',
  chosen: string,
  flaws: readonly Flaw[],
  context: RequestContext,
  options: readonly (readonly [string, string])[],
): OptionsField {
  const { words: w } = context;
  const label = w[id === 'hours' ? 'admin.organisations.hours.whose' : LABELS.days];
  return {
    ...plainOptions(id, label, errorAt(flaws, id), context),
    control: 'radio',
    options: options.map(([value, text], at) => ({
      id: at === 0 ? id : `${id}-${value}`,
      ...{ value, label: text, checked: value === chosen },
    })),
  };
}

function timeField(
  field: HoursField,
  { times }: TypedOrganisation,
  flaws: readonly Flaw[],
  context: RequestContext,
): BoxField {
  const { words: w } = context;
  return box(`hours-${field}`, w[LABELS[field]], times[field], flaws, context, {
    width: 'digits-4',
    note: REQUIRED.includes(field) ? null : w['admin.decision.optional'],
  });
}
