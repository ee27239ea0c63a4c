import type { LocalizedText } from '../../kernel/localized-text';
import type { FormField } from '../edition/forms';

/** Questions that belong together in meaning and so stand on one page. */
export interface PageGroup {
  /** Stable slug in the address of the page. */
  readonly key: string;
  readonly title: LocalizedText;
  /** The title when the person who types is not the applicant. */
  readonly titleForOthers?: LocalizedText;
  readonly holds: (field: FormField) => boolean;
}

const REQUEST: PageGroup = {
  key: 'request',
  title: { kk: 'Не сұрайсыз', ru: 'О чём Вы просите' },
  titleForOthers: { kk: 'Өтініштің мәні', ru: 'О чём заявление' },
  holds: () => true,
};

/** The groups in the order of the pages. A field belongs to the first that holds it; what none knows is part of the request. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  byId('representative', /^representative|^power_of_attorney$/, 'Өкіл', 'Представитель'),
  byId(
    'authority',
    /^(recipient|district_office|local_executive|service_centre|addressed_to|result_place)/,
    'Қайда өтініш бересіз',
    'Куда Вы обращаетесь',
  ),
  {
    ...byId(
      'applicant',
      /^applicant_(?!.*(address|id_document))|^(iin|bin|birth_date|rnn|capacity|citizenship|residence_kind|category|status|service_id|recipient_category)$/,
      'Сіз туралы',
      'О Вас',
    ),
    titleForOthers: { kk: 'Өтініш беруші', ru: 'Заявитель' },
  },
  byId(
    'identity',
    /^(applicant_)?(id|identity)_document/,
    'Жеке басты куәландыратын құжат',
    'Документ, удостоверяющий личность',
  ),
  byId(
    'organisation',
    /^(employer|legal_|sole_proprietor|distributor|state_registration|statistical|workplace|position|sector|head_name|activity)/,
    'Ұйым және жұмыс',
    'Организация и работа',
  ),
  byId(
    'contact',
    /^((applicant_|registration_|residence_)?address|residence_locality|street_house_flat|(mobile_)?phone|email|(applicant_)?baikonur.*)$/,
    'Мекенжай және байланыс',
    'Адрес и связь',
  ),
  REQUEST,
  byId(
    'children',
    /^(child|dependant|birth_certificate|relation)/,
    'Бала және асыраудағылар',
    'Дети и иждивенцы',
  ),
  byId('deceased', /^(deceased|death_|loss_)/, 'Қайтыс болған адам', 'Об умершем'),
  byId('carer', /^(carer|disabled_person)/, 'Күтім', 'Уход'),
  byId(
    'disability',
    /^(disability|ipr|spa_card|pmpc|aid_)/,
    'Мүгедектік және оңалту',
    'Инвалидность и реабилитация',
  ),
  byId(
    'family',
    /^(family(?!_income)|other_family|parents?$|marriage|single_mother|absent_spouse|data_differ|guardianship|care_kind)|wedlock/,
    'Отбасы',
    'Семья',
  ),
  byId(
    'income',
    /income|expenses|^subsidiary_farm|^property/,
    'Отбасының табысы мен мүлкі',
    'Доходы и имущество семьи',
  ),
  byId(
    'property',
    /^(dwelling|plot_|household|cadastral|title_document|occupancy|guarantee_property|equipment)/,
    'Тұрғын үй, жер, мүлік',
    'Жильё, земля, имущество',
  ),
  {
    key: 'bank',
    title: { kk: 'Банк шоты', ru: 'Банковский счёт' },
    holds: ({ id, type }) => type === 'iban' || /^(bank|bank_name|control_account)$/.test(id),
  },
];

/** The group to which a field belongs. */
export function groupOf(field: FormField): PageGroup {
  return PAGE_GROUPS.find((group) => group !== REQUEST && group.holds(field)) ?? REQUEST;
}

function byId(key: string, pattern: RegExp, kk: string, ru: string): PageGroup {
  return { key, title: { kk, ru }, holds: ({ id }) => pattern.test(id) };
}
