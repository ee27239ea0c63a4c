import { printAcceptanceReceipt } from '../../src/print/acceptance-receipt';
import type { PrintForm } from '../../src/print/form-facts';
import { LANGUAGES } from '../../src/kernel/language';
import { plainDate } from '../../src/kernel/plain-date';
import { acceptanceReceipt } from './receipt-model';
import { readPdf } from './read-pdf';
import { drawnModules, modulesOf } from './read-qr';

const centreReceipt: PrintForm = {
  in_source: true,
  title: {
    kk: 'Тиісті құжаттардың қабылданғаны туралы қолхат',
    ru: 'Расписка о приеме соответствующих документов',
  },
  fields: [
    {
      id: 'request_number',
      label: { kk: 'Сұраудың нөмірі', ru: 'Номер запроса' },
      type: 'text',
      required: true,
    },
    {
      id: 'accepted_date',
      label: { kk: 'Сұрауды қабылдау күні', ru: 'Дата приема запроса' },
      type: 'date',
      required: true,
    },
    {
      id: 'service_type',
      label: { kk: 'Мемлекеттік қызметтің түрі', ru: 'Вид государственной услуги' },
      type: 'text',
      required: true,
    },
    {
      id: 'documents_count',
      label: { kk: 'Құжаттардың саны', ru: 'Количество документов' },
      type: 'number',
      required: true,
    },
    {
      id: 'documents_names',
      label: { kk: 'Қоса берілген құжаттардың атауы', ru: 'Название приложенных документов' },
      type: 'list',
      required: true,
    },
    {
      id: 'issue_date_time',
      label: { kk: 'Құжаттарды беру күні (уақыты)', ru: 'Дата (время) выдачи документов' },
      type: 'date',
      required: true,
    },
    {
      id: 'inspector_name',
      label: { kk: 'Орталық инспекторы', ru: 'Инспектор Центра' },
      type: 'text',
      required: true,
    },
    { id: 'cabinet', label: { kk: 'Бөлме', ru: 'Кабинет' }, type: 'text', required: true },
    { id: 'remark', label: { kk: 'Ескерту', ru: 'Примечание' }, type: 'text', required: false },
  ],
};

test.each(LANGUAGES)('says in %s everything that the applicant must know', async (language) => {
  const model = acceptanceReceipt(language);
  const { text } = readPdf(await printAcceptanceReceipt(model));
  const said = [
    model.service,
    model.acceptedBy.body,
    model.result.way,
    ...model.documents.map(({ name }) => name),
  ];
  for (const words of said) expect(text).toContain(words[language]);
  expect(text).toContain('№ 2603-004127-5');
  expect(text).toContain('Қасымова Айгерім Серікқызы');
  expect(text).toContain('…0211');
  expect(text).toContain(model.due?.clause[language]);
});

test('dates and hours are those of Kazakhstan, in the words of each language', async () => {
  const kk = readPdf(await printAcceptanceReceipt(acceptanceReceipt('kk'))).text;
  const ru = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru'))).text;
  expect(kk).toContain('2026 жылғы 17 наурыз, 10:42, портал арқылы');
  expect(kk).toContain('2026 жылғы 17 наурыз, 10:57 15 минут');
  expect(ru).toContain('17 марта 2026 года, 10:42, через портал');
});

test('says how each document came, and which registry confirmed it', async () => {
  const { text } = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru')));
  expect(text).toContain('1) Электронный запрос');
  expect(text).toContain('заполнен на портале');
  expect(text).toContain('подтвердило государство: ГБД ФЛ');
  expect(text).toContain('приложил заявитель 2');
});

test('without a term in the act there is no row for it', async () => {
  const { due, ...without } = acceptanceReceipt('ru');
  expect(due).toBeDefined();
  const { text } = readPdf(await printAcceptanceReceipt(without));
  expect(text).not.toContain('Срок ответа');
});

test('a legal day has no hour', async () => {
  const due = { ...acceptanceReceipt('kk').due, at: plainDate('2026-03-31') };
  const { text } = readPdf(
    await printAcceptanceReceipt(
      acceptanceReceipt('kk', {
        due: {
          ...due,
          term: { kk: '7 жұмыс күні', ru: '7 рабочих дней' },
          clause: { kk: '4-тармақ', ru: 'пункт 4' },
        },
      }),
    ),
  );
  expect(text).toContain('2026 жылғы 31 наурыз 7 жұмыс күні, 4-тармақ');
});

test.each(LANGUAGES)('the code leads to the %s page of the check', async (language) => {
  const model = acceptanceReceipt(language);
  const [page] = readPdf(await printAcceptanceReceipt(model)).pages;
  expect(page).toBeDefined();
  expect(page && drawnModules(page)).toEqual(modulesOf(model.verifyUrl));
  expect(page?.text).toContain(`jardem.example/${language}/verify/2603-004127-5`);
});

test('the form of the edition gives the title, the words and the order of its rows', async () => {
  const model = acceptanceReceipt('ru', {
    form: centreReceipt,
    acceptedBy: { body: { kk: 'Орталық', ru: 'Центр' }, officer: 'Омарова Г. С.' },
  });
  const { text } = readPdf(await printAcceptanceReceipt(model));
  expect(text).toContain(
    'Расписка о приеме соответствующих документов Номер запроса 2603-004127-5 Дата приема запроса 17 марта',
  );
  expect(text).toContain('Количество документов 3');
  expect(text).toContain('Дата (время) выдачи документов 17 марта 2026 года, 10:57 15 минут');
  expect(text).toContain('Инспектор Центра Омарова Г. С.');
  expect(text).toContain('Название приложенных документов Документ Как получен Листов 1) Электронный запрос');
});

test('what the form already says is not said twice, what it lacks is added', async () => {
  const { text } = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru', { form: centreReceipt })));
  expect(text.split('Выдача справки, подтверждающей')).toHaveLength(2);
  expect(text).toContain('Заявитель Қасымова Айгерім Серікқызы');
  expect(text).toContain('Кто принял');
});

test('a required field without a value is a blank line, an optional one is left out, a given value is printed', async () => {
  const blank = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru', { form: centreReceipt })));
  const filled = readPdf(
    await printAcceptanceReceipt(
      acceptanceReceipt('ru', { form: centreReceipt, values: { cabinet: '42', remark: 'Лично' } }),
    ),
  );
  expect(blank.text).toMatch(/Кабинет Заявитель/);
  expect(blank.text).not.toContain('Примечание');
  expect(filled.text).toContain('Кабинет 42 Примечание Лично');
});

test('says whose the contents are where the act has no form, and only there', async () => {
  const own = readPdf(await printAcceptanceReceipt(acceptanceReceipt('kk'))).text;
  const printed = readPdf(
    await printAcceptanceReceipt(acceptanceReceipt('kk', { form: centreReceipt })),
  ).text;
  expect(own).toContain('мазмұнын портал белгіледі');
  expect(printed).not.toContain('мазмұнын портал белгіледі');
});
