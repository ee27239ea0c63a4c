import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../../kernel/language';
import kkAdmin from '../../locales/kk/admin.json';
import kkAdminCalendar from '../../locales/kk/admin-calendar.json';
import kkAdminDeadlines from '../../locales/kk/admin-deadlines.json';
import kkAdminJournal from '../../locales/kk/admin-journal.json';
import kkAdminOrganisations from '../../locales/kk/admin-organisations.json';
import kkAdminPeople from '../../locales/kk/admin-people.json';
import kkAdminSystems from '../../locales/kk/admin-systems.json';
import kkAdminTexts from '../../locales/kk/admin-texts.json';
import kkAgain from '../../locales/kk/again.json';
import kkChecks from '../../locales/kk/checks.json';
import kkCitizen from '../../locales/kk/citizen.json';
import kkCommon from '../../locales/kk/common.json';
import kkCompletion from '../../locales/kk/completion.json';
import kkDelivery from '../../locales/kk/delivery.json';
import kkErrors from '../../locales/kk/errors.json';
import kkFields from '../../locales/kk/fields.json';
import kkHearing from '../../locales/kk/hearing.json';
import kkInformation from '../../locales/kk/information.json';
import kkMessages from '../../locales/kk/messages.json';
import kkOffers from '../../locales/kk/offers.json';
import kkOffice from '../../locales/kk/office.json';
import kkPayments from '../../locales/kk/payments.json';
import kkPublic from '../../locales/kk/public.json';
import kkRegistrations from '../../locales/kk/registrations.json';
import kkSigning from '../../locales/kk/signing.json';
import ruAdmin from '../../locales/ru/admin.json';
import ruAdminCalendar from '../../locales/ru/admin-calendar.json';
import ruAdminDeadlines from '../../locales/ru/admin-deadlines.json';
import ruAdminJournal from '../../locales/ru/admin-journal.json';
import ruAdminOrganisations from '../../locales/ru/admin-organisations.json';
import ruAdminPeople from '../../locales/ru/admin-people.json';
import ruAdminSystems from '../../locales/ru/admin-systems.json';
import ruAdminTexts from '../../locales/ru/admin-texts.json';
import ruAgain from '../../locales/ru/again.json';
import ruChecks from '../../locales/ru/checks.json';
import ruCitizen from '../../locales/ru/citizen.json';
import ruCommon from '../../locales/ru/common.json';
import ruCompletion from '../../locales/ru/completion.json';
import ruDelivery from '../../locales/ru/delivery.json';
import ruErrors from '../../locales/ru/errors.json';
import ruFields from '../../locales/ru/fields.json';
import ruHearing from '../../locales/ru/hearing.json';
import ruInformation from '../../locales/ru/information.json';
import ruMessages from '../../locales/ru/messages.json';
import ruOffers from '../../locales/ru/offers.json';
import ruOffice from '../../locales/ru/office.json';
import ruPayments from '../../locales/ru/payments.json';
import ruPublic from '../../locales/ru/public.json';
import ruRegistrations from '../../locales/ru/registrations.json';
import ruSigning from '../../locales/ru/signing.json';

const KK = {
  ...kkAgain,
  ...kkCommon,
  ...kkCompletion,
  ...kkDelivery,
  ...kkErrors,
  ...kkFields,
  ...kkHearing,
  ...kkInformation,
  ...kkMessages,
  ...kkPublic,
  ...kkChecks,
  ...kkCitizen,
  ...kkOffers,
  ...kkOffice,
  ...kkAdmin,
  ...kkAdminCalendar,
  ...kkAdminDeadlines,
  ...kkAdminJournal,
  ...kkAdminOrganisations,
  ...kkAdminPeople,
  ...kkAdminSystems,
  ...kkAdminTexts,
  ...kkPayments,
  ...kkRegistrations,
  ...kkSigning,
};
const RU = {
  ...ruAgain,
  ...ruCommon,
  ...ruCompletion,
  ...ruDelivery,
  ...ruErrors,
  ...ruFields,
  ...ruHearing,
  ...ruInformation,
  ...ruMessages,
  ...ruPublic,
  ...ruChecks,
  ...ruCitizen,
  ...ruOffers,
  ...ruOffice,
  ...ruAdmin,
  ...ruAdminCalendar,
  ...ruAdminDeadlines,
  ...ruAdminJournal,
  ...ruAdminOrganisations,
  ...ruAdminPeople,
  ...ruAdminSystems,
  ...ruAdminTexts,
  ...ruPayments,
  ...ruRegistrations,
  ...ruSigning,
};

type PluralSuffix = '_one' | '_few' | '_many' | '_other';
type Stem<K extends string> = K extends `${infer S}${PluralSuffix}` ? S : K;

/** Key of an interface text. Plural forms (`…_one`, `…_other`) are asked for by their stem, through `translate`. */
export type WordKey = Stem<keyof typeof KK>;

/** Texts of one language without values in them, by key: what a view reads. */
export type Words = Readonly<Record<WordKey, string>>;

/** A text into which values go, or whose form depends on `count`. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const texts = createInstance();
void texts.init({
  resources: { kk: { translation: KK }, ru: { translation: RU } },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Views escape at the very end; escaping here as well would show entities to people.
  interpolation: { escapeValue: false },
});

const FIXED: Record<Language, TFunction> = { kk: texts.getFixedT('kk'), ru: texts.getFixedT('ru') };

// The frozen dictionary: looking a key up costs nothing, i18next's own look-up costs more than a page's rendering.
const DICTIONARIES = {
  kk: Object.freeze({ ...KK }) as unknown as Words,
  ru: Object.freeze({ ...RU }) as unknown as Words,
} satisfies Record<Language, Words>;

/** The only sign in our texts that stands for something else. */
const PLACEHOLDER = /\{\{(\w+)\}\}/;

const TRANSLATE = { kk: translateInto('kk'), ru: translateInto('ru') } satisfies Record<Language, Translate>;

/** The dictionary of a language, built once. */
export function words(language: Language): Words {
  return DICTIONARIES[language];
}

/** Values are put into a text, and its form is chosen by `count`, as i18next does it, but without its look-ups. */
export function translate(language: Language): Translate {
  return TRANSLATE[language];
}

function translateInto(language: Language): Translate {
  const dictionary: Readonly<Record<string, string>> = DICTIONARIES[language];
  const plurals = new Intl.PluralRules(language);
  const templates = new Map<string, readonly string[]>();
  return (stem, values = {}) => {
    const key = typeof values.count === 'number' ? `${stem}_${plurals.select(values.count)}` : stem;
    const text = dictionary[key];
    // Not every text that counts has several forms.
    if (text === undefined) return FIXED[language](stem, values);
    const parts = templates.get(key) ?? text.split(PLACEHOLDER);
    templates.set(key, parts);
    if (parts.length === 1) return text;
    return parts.map((part, at) => (at % 2 === 0 ? part : String(values[part] ?? ''))).join('');
  };
}
