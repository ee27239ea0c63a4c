import type { LocalizedText } from '../../kernel/localized-text';
import { remember, type Remember } from '../../kernel/remember';
import type { Edition } from '../edition/edition';
import type { ChoiceOption, FormField } from '../edition/forms';
import { type ConsentItem, consentItems } from './consents';
import { type Applying, fieldRole, isAboutRepresentative } from './field-role';
import { getForm } from './find-form';
import { type FormPage, formPages } from './form-pages';

/** The application form of an edition on one channel: what is asked, known, made, handed in and agreed to. */
export interface ApplicationForm extends Applying {
  readonly formId: string;
  readonly title: LocalizedText;
  /** To whom the printed form is addressed. */
  readonly recipient: LocalizedText | undefined;
  /** The form is ours, because the source does not contain the act's. */
  readonly proposed: boolean;
  /** All fields in the printed order, for the paper. */
  readonly fields: readonly FormField[];
  readonly asked: readonly FormField[];
  readonly known: readonly FormField[];
  readonly made: readonly FormField[];
  readonly uploads: readonly FormField[];
  readonly consents: readonly ConsentItem[];
  readonly pages: readonly FormPage[];
}

/**
 * Gives the options of a choice that the act leaves to others: offices, centres. Undefined where it is left to words. One
 * function always gives the same options; others come with another function.
 */
export type FindOptions = (field: FormField) => readonly ChoiceOption[] | undefined;

const NO_OPTIONS: FindOptions = () => undefined;
const forms = new WeakMap<FindOptions, Remember<Edition, ApplicationForm>>();

/**
 * Derives the application form from an edition. Deterministic: the same edition and way of applying give the same pages,
 * and the same form is given again.
 * @throws DomainError `edition-without-application-form`
 */
export function applicationForm(
  edition: Edition,
  applying: Applying,
  findOptions: FindOptions = NO_OPTIONS,
): ApplicationForm {
  const { channel, representative } = applying;
  const known = forms.get(findOptions) ?? remember<Edition, ApplicationForm>();
  forms.set(findOptions, known);
  return known(edition, `${channel} ${representative}`, () =>
    derive(edition, { channel, representative }, findOptions),
  );
}

function derive(edition: Edition, applying: Applying, findOptions: FindOptions): ApplicationForm {
  const form = getForm(edition, applying.channel);
  const fields = form.fields.map((field) => withOptions(withRequirement(field, applying), findOptions));
  const having = (role: string) => fields.filter((field) => fieldRole(field, applying) === role);
  const asked = having('asked');
  const consents = consentItems(edition, having('consent'), applying.channel);
  return {
    ...applying,
    formId: form.id,
    title: form.title,
    recipient: form.recipient,
    proposed: form.proposed === true || !form.in_source,
    fields: fields.filter((field) => fieldRole(field, applying) !== 'absent'),
    asked,
    known: having('known'),
    made: having('made'),
    uploads: having('upload'),
    consents,
    pages: formPages(asked, consents, applying, form.pages),
  };
}

/** What the printed form leaves open because not everybody has a representative must be told when one acts. */
function withRequirement(field: FormField, { representative }: Applying): FormField {
  return representative && isAboutRepresentative(field) ? { ...field, required: true } : field;
}

function withOptions(field: FormField, findOptions: FindOptions): FormField {
  const isOpen = (field.type === 'choice' || field.type === 'multichoice') && field.options === undefined;
  const options = isOpen ? findOptions(field) : undefined;
  return options === undefined || options.length === 0 ? field : { ...field, options: [...options] };
}
