import { createHash } from 'node:crypto';
import type { LocalizedText } from '../../kernel/localized-text';
import type { EditionConsent } from '../edition/consents';
import type { Edition } from '../edition/edition';
import type { FormField } from '../edition/forms';
import type { Channel } from '../edition/vocabulary';

/** One consent that the person gives by an act of its own. */
export interface ConsentItem {
  /** Id of the field, and of the record of the act. */
  readonly id: string;
  readonly text: LocalizedText;
  readonly required: boolean;
  /** Who wants it: the printed form, the text of the act, or the portal itself. */
  readonly origin: 'form' | 'edition' | 'portal';
  readonly clause: string | undefined;
  readonly proposed: boolean;
  /** SHA-256 of id and text, hex: proves which words were agreed to. */
  readonly version: string;
}

/** Consents that the acts want at another moment than the application: when a digital paper is shown, at an examination. */
const AT_ANOTHER_MOMENT = ['digital-documents', 'absentee-examination'];
const PROACTIVE = /^proactive(-|$)/;
const ABOUT_PERSONAL_DATA = /персональн/i;

/** Asked where the edition is silent: the portal may not work with personal data without it (Law on personal data, art. 7, 8). */
const OWN_CONSENT: LocalizedText = {
  kk: 'Осы өтінішті қарау үшін дербес деректерімді жинауға және өңдеуге келісім беремін',
  ru: 'Даю согласие на сбор и обработку моих персональных данных для рассмотрения этого заявления',
};

/** All consents of an application: those of the printed form, then those of the act that the form does not repeat. */
export function consentItems(
  edition: Edition,
  fields: readonly FormField[],
  channel: Channel,
): readonly ConsentItem[] {
  const acts = (edition.consents ?? []).filter((consent) => isAskedNow(consent, channel));
  const items = [
    ...fields.map((field) => ofForm(field, acts)),
    ...acts.filter((act) => !fields.some((field) => areTheSame(field.id, act.id))).map(ofEdition),
  ];
  return items.some(isAboutPersonalData) ? items : [...items, ofPortal()];
}

/** Whether a consent is one to the use of personal data, by its words. */
export function isAboutPersonalData({ text }: Pick<ConsentItem, 'text'>): boolean {
  return ABOUT_PERSONAL_DATA.test(text.ru);
}

/** The field by which a consent is given. */
export function consentField({ id, text, required }: ConsentItem): FormField {
  return { id, label: text, type: 'consent', required };
}

function isAskedNow({ id }: EditionConsent, channel: Channel): boolean {
  return PROACTIVE.test(id) ? channel === 'mobile-proactive' : !AT_ANOTHER_MOMENT.includes(id);
}

/** `consent_restricted_data` of a form is `restricted-personal-data` of the act: all words of one stand in the other. */
function areTheSame(fieldId: string, consentId: string): boolean {
  const ofField = words(fieldId);
  const ofAct = words(consentId);
  return ofField.every((word) => ofAct.includes(word)) || ofAct.every((word) => ofField.includes(word));
}

function words(id: string): readonly string[] {
  return id.split(/[-_]/).filter((word) => word !== 'consent');
}

function ofForm(field: FormField, acts: readonly EditionConsent[]): ConsentItem {
  const act = acts.find(({ id }) => areTheSame(field.id, id));
  return {
    ...signed(field.id, { kk: field.label.kk, ru: field.label.ru }),
    required: field.required,
    origin: 'form',
    clause: field.clause ?? act?.clause,
    proposed: field.proposed === true,
  };
}

function ofEdition(act: EditionConsent): ConsentItem {
  const id = `consent_${act.id.replaceAll('-', '_')}`;
  return {
    ...signed(id, { kk: act.kk, ru: act.ru }),
    required: true,
    origin: 'edition',
    clause: act.clause,
    proposed: act.proposed === true,
  };
}

function ofPortal(): ConsentItem {
  return {
    ...signed('consent_personal_data', OWN_CONSENT),
    required: true,
    origin: 'portal',
    clause: undefined,
    proposed: true,
  };
}

function signed(id: string, text: LocalizedText): Pick<ConsentItem, 'id' | 'text' | 'version'> {
  const version = createHash('sha256')
    .update(JSON.stringify([id, text.kk, text.ru]))
    .digest('hex');
  return { id, text, version };
}
