import { OFFICE_ROLES } from '../../../domain/access/office-role';
import type { Organisation } from '../../../domain/organisation/organisation';
import { LANGUAGES } from '../../../kernel/language';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { optionsField } from './options-field';
import type { TypedStaff } from './typed-staff';
import { box } from '../../forms/box';
import type { Flaw } from '../../forms/flaw';

/** The fields of a member of staff. */
export interface StaffFieldsModel {
  /** Null for an account that is there: its login never changes. */
  readonly login: BoxField | null;
  readonly boxes: readonly BoxField[];
  readonly role: OptionsField;
  readonly organisation: OptionsField;
  readonly language: OptionsField;
  /** Null for a new account, which is open. */
  readonly status: OptionsField | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/staff-fields': StaffFieldsModel;
  }
}

type Context = Pick<RequestContext, 'words' | 'language'>;

/** Presents the fields with what was typed and what is wrong. */
export function staffFields(
  typed: TypedStaff,
  isNew: boolean,
  {
    flaws,
    organisations,
  }: { readonly flaws: readonly Flaw[]; readonly organisations: readonly Organisation[] },
  context: Context,
): StaffFieldsModel {
  const { words: w } = context;
  const textBox = (id: 'name' | 'position-kk' | 'position-ru', value: string): BoxField =>
    box(id, w[`admin.staff.field.${id}`], value, flaws, context);
  return {
    login: isNew ? loginBox(typed, flaws, context) : null,
    boxes: [
      textBox('name', typed.name),
      textBox('position-kk', typed.positionKk),
      textBox('position-ru', typed.positionRu),
      box('email', w['admin.staff.field.email'], typed.email, flaws, context, {
        note: w['admin.decision.optional'],
        type: 'email',
      }),
      box('iin', w['admin.staff.field.iin'], typed.iin, flaws, context, {
        note: w['admin.decision.optional'],
        hint: w['admin.staff.iin-hint'],
        inputmode: 'numeric',
      }),
    ],
    ...choices(typed, isNew, { flaws, organisations }, context),
  };
}

function loginBox(typed: TypedStaff, flaws: readonly Flaw[], context: Context): BoxField {
  const { words: w } = context;
  return box('login', w['citizen.login.work-login'], typed.login, flaws, context, {
    hint: w['admin.staff.login-hint'],
  });
}

function choices(
  typed: TypedStaff,
  isNew: boolean,
  {
    flaws,
    organisations,
  }: { readonly flaws: readonly Flaw[]; readonly organisations: readonly Organisation[] },
  context: Context,
): Pick<StaffFieldsModel, 'role' | 'organisation' | 'language' | 'status'> {
  const { words: w } = context;
  return {
    role: optionsField(
      {
        ...{ control: 'select', id: 'role', label: w['admin.staff.field.role'], chosen: typed.role },
        options: OFFICE_ROLES.map((value) => ({ value, label: w[`admin.staff.role.${value}`] })),
      },
      flaws,
      context,
    ),
    organisation: optionsField(
      {
        ...{ control: 'select', id: 'organisation', label: w['admin.staff.field.organisation'] },
        chosen: typed.organisation,
        options: organisationOptions(organisations, context),
      },
      flaws,
      context,
    ),
    language: optionsField(
      {
        ...{ control: 'radio', id: 'language', label: w['admin.staff.field.language'] },
        ...{ hint: w['admin.staff.language-hint'], chosen: typed.language },
        options: LANGUAGES.map((value) => ({ value, label: w[`admin.staff.language.${value}`] })),
      },
      flaws,
      context,
    ),
    status: isNew ? null : statusField(typed, flaws, context),
  };
}

function statusField(typed: TypedStaff, flaws: readonly Flaw[], context: Context): OptionsField {
  const { words: w } = context;
  const options = (['active', 'suspended'] as const).map((value) => ({
    value,
    label: w[`admin.staff.status.${value}`],
  }));
  return optionsField(
    {
      ...{ control: 'radio', id: 'status', label: w['admin.staff.field.status'] },
      ...{ chosen: typed.status, options },
    },
    flaws,
    context,
  );
}

/** Organisations by name, to choose from. */
export function organisationOptions(
  organisations: readonly Organisation[],
  { language }: Pick<Context, 'language'>,
): { readonly value: string; readonly label: string }[] {
  return organisations
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
