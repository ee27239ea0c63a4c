import { printRefusalNotice } from '../../src/print/refusal-notice';
import { readPdf } from './read-pdf';
import { refusalNotice } from './refusal-models';

test('says what is refused, why, on which ground, what can be done and where to complain', async () => {
  const { text } = readPdf(await printRefusalNotice(refusalNotice('ru')));
  const order = [
    'Уведомление об отказе в оказании государственной услуги',
    'В чём отказано Выдача справки',
    'Почему отказано Адрес в справке не совпадает с адресом в реестре.',
    'Основание по акту 1) Установлена недостоверность документов',
    'пункт 10',
    'Что можно сделать 1) Обновите справку об адресе',
    'Куда можно пожаловаться 1) На имя руководителя услугодателя: почта, канцелярия, портал Срок ответа: 5 рабочих дней. пункт 11',
    '2) Суд пункт 12',
    'Кто подписал Омарова Г. С., руководитель отдела',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the same in Kazakh', async () => {
  const { text } = readPdf(await printRefusalNotice(refusalNotice('kk')));
  expect(text).toContain(
    'Неліктен бас тартылды Анықтамадағы мекенжай тізілімдегі мекенжайға сәйкес келмейді.',
  );
  expect(text).toContain('Актідегі негіз 1) Көрсетілетін қызметті алушы ұсынған құжаттардың');
  expect(text).toContain('Жауап мерзімі: 5 жұмыс күні. 11-тармақ');
  expect(text).toContain('2026 жылғы 31 наурыз, 11:05. Бір реттік кодпен расталды');
});

test('a form of the edition gives title and rows; reason and signature keep their own places', async () => {
  const form = {
    in_source: false,
    title: { kk: 'Дәлелді бас тарту', ru: 'Мотивированный отказ' },
    fields: [
      { id: 'number', label: { kk: 'Нөмірі', ru: 'Номер отказа' }, type: 'text', required: true },
      { id: 'refusal_reason', label: { kk: 'Себебі', ru: 'Мотивы отказа' }, type: 'text', required: true },
      {
        id: 'official',
        label: { kk: 'Қолы', ru: 'Подпись должностного лица' },
        type: 'signature',
        required: true,
      },
    ],
  } as const;
  const { text } = readPdf(await printRefusalNotice(refusalNotice('ru', { form })));
  expect(text).toContain('Мотивированный отказ');
  expect(text).toContain('Номер отказа 2603-004127-5');
  expect(text.split('2603-004127-5').length).toBeGreaterThan(2);
  expect(text).not.toContain('Мотивы отказа');
});

test('without grounds, ways on and signature only what is there is said', async () => {
  const { signedBy, ...unsigned } = refusalNotice('ru', { grounds: [], remedies: [], complaints: [] });
  expect(signedBy).toBeDefined();
  const { text } = readPdf(await printRefusalNotice(unsigned));
  expect(text).not.toContain('Основание по акту');
  expect(text).not.toContain('Что можно сделать');
  expect(text).toContain('Кто подписал (подпись)');
});
