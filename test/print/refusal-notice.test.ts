import { printRefusalNotice } from '../../src/print/refusal-notice';
import { withOther } from '../../src/kernel/language';
import { readPdf } from './read-pdf';
import { drawnModules, modulesOf } from './read-qr';
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

test.each(['kk', 'ru'] as const)(
  'of an applicant who speaks %s: the whole in their language, then the whole in the other, as one paper',
  async (language) => {
    const model = refusalNotice(language);
    const { pages, text, objects } = readPdf(await printRefusalNotice(model));
    expect(pages).toHaveLength(2);
    const titles = { kk: 'Мемлекеттік қызмет көрсетуден бас тарту', ru: 'Уведомление об отказе' };
    const why = { kk: 'Неліктен бас тартылды', ru: 'Почему отказано' };
    const [first, second] = withOther(language);
    const order = [titles[first], why[first], titles[second], why[second]].map((words) =>
      text.indexOf(words),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // One number, one code and one count of pages over both languages.
    for (const page of pages) {
      expect(page.text).toContain(model.number);
      expect(drawnModules(page)).toEqual(modulesOf(model.verifyUrl));
    }
    expect(text).toContain({ kk: '1-бет, барлығы 2', ru: 'Страница 1 из 2' }[first]);
    expect(text).toContain({ kk: '2-бет, барлығы 2', ru: 'Страница 2 из 2' }[second]);
    const sections = [...objects.values()].filter((head) => head.includes('/S /Sect'));
    const spoken = { kk: 'kk-KZ', ru: 'ru-RU' };
    expect(sections.map((head) => /\/Lang \((.*?)\)/.exec(head)?.[1])).toEqual([
      spoken[first],
      spoken[second],
    ]);
  },
);

test('what the official wrote is not translated, and the other language says so', async () => {
  const { pages } = readPdf(await printRefusalNotice(refusalNotice('kk')));
  const { reason } = refusalNotice('kk');
  const [own = '', other = ''] = pages.map(({ text }) => text);
  expect(own).toContain(reason);
  expect(own).not.toContain('қай тілде жазылса');
  expect(other).toContain(`${reason} Слова специалиста приведены на том языке, на котором они написаны.`);
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
