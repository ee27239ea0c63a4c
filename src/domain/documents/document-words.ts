import type { EditionDocument } from '../edition/documents';
import { NOT_ASKED } from '../registry/not-asked';

/** Papers that the portal itself makes of the answers when the person applies on it. */
const MADE = /^(application(-.+)?|portal-(application|request)|electronic-request)$/;
/** The application itself, where the act lists it under no name: signed by hand, it is handed in at a window. */
export const SIGNED_APPLICATION = 'signed-application';
/** A request of another kind than an application: for news of a decision. */
const OTHER_REQUEST = /^information-request$/;
/** Where an act only points to the list of another act, or speaks of originals and copies of all papers together. */
const POINTER =
  /^(standard(-clause)?(-\d+)*-(documents|information)|clause-\d+-documents|document-copies|originals-and-copies)$/;
const AUTHORITY = /^power-of-attorney$|^representative-authority$/;
const FOR_REPRESENTATIVE = /представител|третьими лицами|доверенности/i;
const UNLESS_CONFIRMED = /(^|; )не требуется/i;

/** It is the application itself: wherever a channel has one, it is handed in or made there. */
export function isApplication({ id }: Pick<EditionDocument, 'id'>): boolean {
  return MADE.test(id);
}

/** The portal makes it: the application itself, and what a person agrees to by the phone in a proactive service. */
export function isMadeByPortal({ id, channels }: EditionDocument): boolean {
  return isApplication({ id }) || channels.every((channel) => channel === 'mobile-proactive');
}

/** Whether a paper is the application itself, which at a window is printed and signed by hand. */
export function isSignedApplication(id: string): boolean {
  return isApplication({ id }) || id === SIGNED_APPLICATION;
}

/** It belongs to a request of another kind. */
export function isOtherRequest({ id }: EditionDocument): boolean {
  return OTHER_REQUEST.test(id);
}

/** It is no paper but a reference to the list of another act. */
export function isPointer({ id }: EditionDocument): boolean {
  return POINTER.test(id);
}

/** It proves that somebody may act for the applicant. A spouse's consent by power of attorney is another thing. */
export function provesRepresentation({ id, condition }: EditionDocument): boolean {
  return AUTHORITY.test(id) && (condition === undefined || FOR_REPRESENTATIVE.test(condition.ru));
}

/** It proves who a person is: the state database of individuals spares it. */
export function provesIdentity({ waived_when_confirmed_by: registries }: EditionDocument): boolean {
  return registries?.includes('gbd-fl') === true;
}

/** A registry is asked to confirm it. */
export function isConfirmable({ waived_when_confirmed_by: registries = [] }: EditionDocument): boolean {
  return registries.some((registry) => !Object.hasOwn(NOT_ASKED, registry));
}

/**
 * Without a confirmation it is required: its only condition is that no system confirms it, or that of the person, whom the
 * answers tell.
 */
export function isRequiredUnlessConfirmed(document: EditionDocument): boolean {
  if (document.required !== 'conditional' || document.waived_when_confirmed_by === undefined) return false;
  return (
    provesIdentity(document) ||
    (UNLESS_CONFIRMED.test(document.condition?.ru ?? '') && !standsForAnother(document))
  );
}

/** Papers that are handed in instead of another one, by id. */
const IN_PLACE_OF: Readonly<Record<string, string>> = { 'foreign-death-document': 'death-certificate' };

/** Whether a paper is handed in instead of another one of the list. */
export function standsForAnother({ id }: { readonly id: string }): boolean {
  return Object.hasOwn(IN_PLACE_OF, id);
}

/** The ids of the papers that a paper handed in makes unnecessary: itself, and what it stands for. */
export function providedBy(id: string): readonly string[] {
  const other = IN_PLACE_OF[id];
  return other === undefined ? [id] : [id, other];
}
