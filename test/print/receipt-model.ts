import type { AcceptanceReceipt } from '../../src/print/acceptance-model';
import type { Language } from '../../src/kernel/language';

/** A receipt of the certificate service, as the portal gives it. */
export function acceptanceReceipt(
  language: Language,
  changes: Partial<AcceptanceReceipt> = {},
): AcceptanceReceipt {
  return {
    language,
    number: '2603-004127-5',
    acceptedAt: new Date('2026-03-17T05:42:00Z'),
    channel: { kk: 'портал арқылы', ru: 'через портал' },
    service: {
      kk: 'Өтініш берушінің (отбасының) атаулы әлеуметтік көмек алушыларға тиесілігін растайтын анықтама беру',
      ru: 'Выдача справки, подтверждающей принадлежность заявителя (семьи) к получателям адресной социальной помощи',
    },
    applicant: { name: 'Қасымова Айгерім Серікқызы', iinLastFour: '0211' },
    acceptedBy: {
      body: {
        kk: 'Алматы қаласы Бостандық ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
        ru: 'Отдел занятости и социальных программ Бостандыкского района города Алматы',
      },
    },
    documents: [
      {
        name: {
          kk: 'Электрондық сұрау салу, бір реттік кодпен расталған',
          ru: 'Электронный запрос, подтверждённый одноразовым кодом',
        },
        way: 'filled-in',
      },
      {
        name: { kk: 'Жеке басын куәландыратын құжат', ru: 'Документ, удостоверяющий личность' },
        way: 'confirmed',
        registry: { kk: 'ЖТ МДҚ', ru: 'ГБД ФЛ' },
      },
      {
        name: { kk: 'Нотариат куәландырған сенімхат', ru: 'Нотариально удостоверенная доверенность' },
        way: 'attached',
        sheets: 2,
      },
    ],
    due: {
      at: new Date('2026-03-17T05:57:00Z'),
      term: { kk: '15 минут', ru: '15 минут' },
      clause: {
        kk: '2015 жылғы 28 сәуірдегі № 279 бұйрық, 4.1-тармақ',
        ru: 'приказ от 28 апреля 2015 года № 279, пункт 4.1',
      },
    },
    result: {
      way: {
        kk: 'порталдағы жеке кабинетте, SMS-хабарламамен',
        ru: 'в личном кабинете на портале, с сообщением по SMS',
      },
    },
    verifyUrl: `https://jardem.example/${language}/verify/2603-004127-5`,
    ...changes,
  };
}
