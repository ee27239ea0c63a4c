import { namesAlready, FILL_BUTTON } from '../../../domain/household/fill-in';
import type { HouseholdMember } from '../../../domain/household/household-member';
import type { Raw } from '../../../domain/fields/raw';
import type { FormPage } from '../../../domain/form/form-pages';
import { memberAbout } from '../family/member-about';
import type { RequestContext } from '../../route';

/** Members of the family by whom the page may be filled in, a button each. */
export interface FamilyOffer {
  readonly fieldId: string;
  readonly people: readonly {
    readonly button: string;
    readonly value: string;
    readonly name: string;
    readonly about: string;
  }[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/family-offer': FamilyOffer & { readonly words: RequestContext['words'] };
  }
}

/** The offer above the first field of the page that names a person; null when nobody is left to be offered. */
export function familyOffer(
  page: FormPage,
  raw: Readonly<Record<string, Raw>>,
  family: readonly HouseholdMember[],
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): FamilyOffer | null {
  const field = page.fields.find(({ person }) => person !== undefined);
  if (field === undefined) return null;
  const left = family.filter(({ iin }) => !namesAlready(field, raw, iin));
  if (left.length === 0) return null;
  return {
    fieldId: field.id,
    people: left.map((member) => ({
      button: FILL_BUTTON,
      value: `${field.id}:${member.id}`,
      name: member.name,
      about: memberAbout(member, context),
    })),
  };
}
