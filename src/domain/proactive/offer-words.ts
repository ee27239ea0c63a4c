import type { LocalizedText } from '../../kernel/localized-text';
import type { StopReason } from './offer';
import type { EventKind } from './registry-event';

/** On what occasion something is offered, within a sentence. */
export const OCCASIONS: Readonly<Record<EventKind, LocalizedText>> = {
  birth: { kk: 'баланың тууы тіркелгендіктен', ru: 'в связи с рождением ребёнка' },
  disability: { kk: 'мүгедектік белгіленгендіктен', ru: 'в связи с установлением инвалидности' },
  death: { kk: 'қайтыс болу тіркелгендіктен', ru: 'в связи с регистрацией смерти' },
};

/** Why an offer came to nothing, as whoever it concerns and administrators read it. */
export const STOP_WORDS: Readonly<Record<StopReason, LocalizedText>> = {
  nobody: {
    kk: 'тіркеулерде кімге ұсыну керегі табылмады',
    ru: 'в реестрах не найдено, кому предложить',
  },
  deceased: { kk: 'алушы қайтыс болған', ru: 'получатель умер' },
  'no-phone': { kk: 'телефон нөмірі белгісіз', ru: 'номер телефона неизвестен' },
  'paid-already': { kk: 'төлем тағайындалған', ru: 'выплата уже назначена' },
  'applied-already': { kk: 'өтініш берілген', ru: 'заявление уже подано' },
  'not-entitled': {
    kk: 'қайтыс болған адам зейнетақы немесе жәрдемақы алмаған',
    ru: 'умерший не получал пенсии или пособия',
  },
  'not-confirmed': {
    kk: 'тіркеулердегі мәліметтер сәйкес келмейді',
    ru: 'сведения реестров расходятся',
  },
  'service-closed': { kk: 'қызметке өтініш қабылданбайды', ru: 'приём заявлений на услугу закрыт' },
  'account-invalid': { kk: 'шот нөмірі қате жіберілді', ru: 'номер счёта прислан с ошибкой' },
  'account-not-own': {
    kk: 'бұл шот Сіздің атыңызға ашылмаған немесе жабылған',
    ru: 'этот счёт открыт не на Ваше имя или закрыт',
  },
};
