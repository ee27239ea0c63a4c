import type { PrintForm } from '../../src/print/form-facts';
import type { ResultCertificate } from '../../src/print/result-model';
import { plainDate } from '../../src/kernel/plain-date';

/** The form of the certificate that a receiver of targeted social assistance gets. */
export const certificateForm: PrintForm = {
  in_source: false,
  title: {
    kk: 'Атаулы әлеуметтік көмек алушыларға тиесілігін (не тиесілі еместігін) растайтын анықтама',
    ru: 'Справка, подтверждающая принадлежность (либо отсутствие принадлежности) к получателям адресной социальной помощи',
  },
  fields: [
    {
      id: 'certificate_number',
      label: { kk: 'Анықтаманың нөмірі', ru: 'Номер справки' },
      type: 'text',
      required: true,
    },
    { id: 'issue_date', label: { kk: 'Берілген күні', ru: 'Дата выдачи' }, type: 'date', required: true },
    {
      id: 'applicant_name',
      label: {
        kk: 'Көрсетілетін қызметті алушының тегі, аты, әкесінің аты (бар болса)',
        ru: 'Фамилия, имя, отчество (при его наличии) услугополучателя',
      },
      type: 'text',
      required: true,
    },
    { id: 'applicant_iin', label: { kk: 'ЖСН', ru: 'ИИН' }, type: 'iin', required: true },
    { id: 'year', label: { kk: 'Жыл', ru: 'Год' }, type: 'year', required: true },
    { id: 'quarter', label: { kk: 'Тоқсан', ru: 'Квартал' }, type: 'quarter', required: true },
    {
      id: 'outcome',
      label: { kk: 'Тиесілі / тиесілі емес', ru: 'Принадлежит / не принадлежит' },
      type: 'choice',
      required: true,
    },
    {
      id: 'provider_name',
      label: { kk: 'Көрсетілетін қызметті беруші', ru: 'Услугодатель' },
      type: 'text',
      required: true,
    },
    {
      id: 'signature',
      label: {
        kk: 'Көрсетілетін қызметті беруші басшысының қолы (ЭЦҚ)',
        ru: 'Подпись (ЭЦП) руководителя услугодателя',
      },
      type: 'signature',
      required: true,
    },
  ],
};

/** The certificate, confirmed and signed. */
export function resultCertificate(changes: Partial<ResultCertificate> = {}): ResultCertificate {
  return {
    language: 'kk',
    number: 'A-2603-004127-5',
    issuedOn: plainDate('2026-03-17'),
    madeAt: new Date('2026-03-17T05:55:00Z'),
    provider: {
      kk: 'Алматы қаласы Бостандық ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
      ru: 'Отдел занятости и социальных программ Бостандыкского района города Алматы',
    },
    service: {
      kk: 'Өтініш берушінің (отбасының) атаулы әлеуметтік көмек алушыларға тиесілігін растайтын анықтама беру',
      ru: 'Выдача справки, подтверждающей принадлежность заявителя (семьи) к получателям адресной социальной помощи',
    },
    title: certificateForm.title,
    applicant: { name: 'Қасымова Айгерім Серікқызы', iin: '930512400211' },
    outcome: {
      kk: 'атаулы әлеуметтік көмек алушыларға тиесілі',
      ru: 'принадлежит к получателям адресной социальной помощи',
    },
    signedBy: {
      name: 'Омарова Гүлнәр Сәкенқызы',
      position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
      at: new Date('2026-03-17T05:53:00Z'),
      way: { kk: 'Бір реттік кодпен расталды', ru: 'Подтверждено одноразовым кодом' },
    },
    verifyUrl: 'https://jardem.example/kk/verify/A-2603-004127-5',
    form: certificateForm,
    values: { year: '2026', quarter: '1' },
    ...changes,
  };
}
