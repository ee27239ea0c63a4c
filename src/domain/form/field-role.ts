import type { FormField } from '../edition/forms';
import type { Channel } from '../edition/vocabulary';

/**
 * How a field of the printed form gets its answer:
 * `asked` of the person; `known` from the login and only shown; `made` by the portal (date of filing, signature); `upload`
 * through the list of documents; `consent`, an act of its own; `absent`, because it concerns a representative and none acts.
 */
export type FieldRole = 'asked' | 'known' | 'made' | 'upload' | 'consent' | 'absent';

/** What the roles depend on. */
export interface Applying {
  readonly channel: Channel;
  /** Somebody applies for the applicant. On the portal the login is then the representative's. */
  readonly representative: boolean;
}

const DATE_OF_FILING = /^(application_date|submitted_on)$/;
const APPLICANT_IIN = /^(applicant_)?iin$/;
const LIST_OF_PAPERS = /^(attachments|attached_documents|supporting_documents)$/;
const ABOUT_REPRESENTATIVE = /^representative(_|$)|^power_of_attorney$/;

/** The role of a field when somebody applies in this way. */
export function fieldRole(field: FormField, applying: Applying): FieldRole {
  return (
    roleByNature(field) ??
    (isAboutRepresentative(field) ? representativeRole(field, applying) : applicantRole(field, applying))
  );
}

/** Whether a field speaks of somebody who acts for the applicant. */
export function isAboutRepresentative(field: FormField): boolean {
  return ABOUT_REPRESENTATIVE.test(field.id);
}

/** The role that a field has however somebody applies. */
function roleByNature(field: FormField): FieldRole | undefined {
  if (field.type === 'consent') return 'consent';
  if (field.type === 'signature' || DATE_OF_FILING.test(field.id)) return 'made';
  return field.type === 'document' || isListOfPapers(field) ? 'upload' : undefined;
}

function applicantRole({ id }: FormField, { channel, representative }: Applying): FieldRole {
  return channel === 'portal' && !representative && APPLICANT_IIN.test(id) ? 'known' : 'asked';
}

function representativeRole(field: FormField, { channel, representative }: Applying): FieldRole {
  if (field.type === 'boolean') return 'known';
  if (!representative) return 'absent';
  return channel === 'portal' && field.type === 'iin' ? 'known' : 'asked';
}

/** The printed form lists the papers that go with it; the portal writes that list from what was handed in. */
function isListOfPapers(field: FormField): boolean {
  return LIST_OF_PAPERS.test(field.id) && field.options === undefined && field.columns === undefined;
}
