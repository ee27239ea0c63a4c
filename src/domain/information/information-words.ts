import type { BenefitKind } from '../registry/benefits';
import type { LocalizedText } from '../../kernel/localized-text';

/** The name of the answer, on its paper and where it is verified. */
export const INFORMATION_TITLE: LocalizedText = {
  kk: 'Тағайындалған жәрдемақы туралы ақпарат',
  ru: 'Информация о назначенном пособии',
};

/** What a registry calls each benefit. */
export const BENEFIT_NAMES: Readonly<Record<BenefitKind, LocalizedText>> = {
  'age-pension': { kk: 'Жасына байланысты зейнетақы', ru: 'Пенсия по возрасту' },
  'basic-pension': { kk: 'Мемлекеттік базалық зейнетақы', ru: 'Государственная базовая пенсия' },
  'disability-allowance': { kk: 'Мүгедектік бойынша жәрдемақы', ru: 'Пособие по инвалидности' },
  'survivor-allowance': {
    kk: 'Асыраушысынан айырылу жағдайы бойынша жәрдемақы',
    ru: 'Пособие по случаю потери кормильца',
  },
  'special-state-benefit': { kk: 'Мемлекеттік арнаулы жәрдемақы', ru: 'Специальное государственное пособие' },
  'birth-benefit': { kk: 'Бала туғанда берілетін жәрдемақы', ru: 'Пособие на рождение ребёнка' },
  'childcare-benefit': { kk: 'Бала күтімі бойынша жәрдемақы', ru: 'Пособие по уходу за ребёнком' },
  'disabled-child-carer-benefit': {
    kk: 'Мүгедектігі бар баланы тәрбиелеушіге жәрдемақы',
    ru: 'Пособие воспитывающему ребёнка с инвалидностью',
  },
  'childhood-disability-care-benefit': {
    kk: 'Бала кезінен бірінші топтағы мүгедектігі бар адамға күтім жасау жәрдемақысы',
    ru: 'Пособие по уходу за лицом с инвалидностью первой группы с детства',
  },
  'burial-payment': { kk: 'Жерлеуге арналған біржолғы төлем', ru: 'Единовременная выплата на погребение' },
};
