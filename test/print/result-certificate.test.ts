import { printResultCertificate } from '../../src/print/result-certificate';
import { readPdf } from './read-pdf';
import { drawnModules, modulesOf } from './read-qr';
import { certificateForm, resultCertificate } from './result-model';

test('both languages stand on one page, Kazakh first', async () => {
  const { pages, text } = readPdf(await printResultCertificate(resultCertificate()));
  expect(pages).toHaveLength(1);
  expect(text.indexOf(certificateForm.title.kk)).toBeGreaterThan(0);
  expect(text.indexOf(certificateForm.title.ru)).toBeGreaterThan(text.indexOf(certificateForm.title.kk));
});

test('the language of a Russian applicant comes first, in title, text and code', async () => {
  const { pages, text, catalogue } = readPdf(
    await printResultCertificate(resultCertificate({ language: 'ru' })),
  );
  expect(pages).toHaveLength(1);
  expect(text.indexOf(certificateForm.title.ru)).toBeGreaterThan(0);
  expect(text.indexOf(certificateForm.title.kk)).toBeGreaterThan(text.indexOf(certificateForm.title.ru));
  expect(text.indexOf('Чтобы проверить')).toBeLessThan(text.indexOf('Құжаттың түпнұсқа'));
  expect(catalogue).toContain('/Lang (ru-RU)');
});

test('every row of the form is filled in both languages', async () => {
  const { text } = readPdf(await printResultCertificate(resultCertificate()));
  for (const { label } of certificateForm.fields) {
    expect(text).toContain(label.kk);
    expect(text).toContain(label.ru);
  }
  expect(text).toContain('Анықтаманың нөмірі A-2603-004127-5 Берілген күні 2026 жылғы 17 наурыз');
  expect(text).toContain('Номер справки A-2603-004127-5 Дата выдачи 17 марта 2026 года');
  expect(text.split('930512400211')).toHaveLength(3);
  expect(text).toContain('Год 2026 Квартал 1');
});

test('the outcome, the provider and who signed, when and how', async () => {
  const { text } = readPdf(await printResultCertificate(resultCertificate()));
  expect(text).toContain('Тиесілі / тиесілі емес атаулы әлеуметтік көмек алушыларға тиесілі');
  expect(text).toContain('Принадлежит / не принадлежит принадлежит к получателям адресной социальной помощи');
  expect(text).toContain(
    'Омарова Гүлнәр Сәкенқызы, бөлім басшысы 2026 жылғы 17 наурыз, 10:53. Бір реттік кодпен расталды',
  );
  expect(text).toContain(
    'Омарова Гүлнәр Сәкенқызы, руководитель отдела 17 марта 2026 года, 10:53. Подтверждено одноразовым кодом',
  );
});

test('without a signature the form leaves a line for a pen', async () => {
  const { signedBy, ...unsigned } = resultCertificate();
  expect(signedBy).toBeDefined();
  const { text } = readPdf(await printResultCertificate(unsigned));
  expect(text).toContain('(қолы)');
  expect(text).not.toContain('Омарова');
});

test('without a form the result still says everything', async () => {
  const { form, values, ...plain } = resultCertificate();
  expect([form, values]).not.toContain(undefined);
  const { text } = readPdf(await printResultCertificate(plain));
  expect(text).toContain('Нөмірі A-2603-004127-5');
  expect(text).toContain('ИИН 930512400211');
  expect(text).toContain('Шешім атаулы әлеуметтік көмек алушыларға тиесілі');
  expect(text).toContain('Кто подписал Омарова');
});

test('an organisation is named by its BIN', async () => {
  const { form, ...plain } = resultCertificate();
  expect(form).toBeDefined();
  const { text } = readPdf(
    await printResultCertificate({ ...plain, applicant: { name: '«Дән» ЖШС', bin: '050140001234' } }),
  );
  expect(text).toContain('БСН 050140001234');
  expect(text).toContain('БИН 050140001234');
});

test('lists of the form are numbered', async () => {
  const children = {
    id: 'children',
    label: { kk: 'Балалар', ru: 'Дети' },
    type: 'list',
    required: true,
  } as const;
  const form = { ...certificateForm, fields: [...certificateForm.fields, children] };
  const { text } = readPdf(
    await printResultCertificate(resultCertificate({ form, values: { children: ['Әлия', 'Нұрлан'] } })),
  );
  expect(text).toContain('Балалар 1) Әлия 2) Нұрлан');
  expect(text).toContain('Дети 1) Әлия 2) Нұрлан');
});

test('the code is that of the address', async () => {
  const model = resultCertificate();
  const [page] = readPdf(await printResultCertificate(model)).pages;
  expect(page && drawnModules(page)).toEqual(modulesOf(model.verifyUrl));
});

test('each language is marked for a reader that speaks', async () => {
  const { objects, catalogue } = readPdf(await printResultCertificate(resultCertificate()));
  const sections = [...objects.values()].filter((head) => head.includes('/S /Sect'));
  expect(sections.map((head) => /\/Lang \((.*?)\)/.exec(head)?.[1])).toEqual(['kk-KZ', 'ru-RU']);
  expect(catalogue).toContain('/Lang (kk-KZ)');
});

test('money is stated in figures and in words', async () => {
  const amount = {
    id: 'amount',
    label: { kk: 'Мөлшері', ru: 'Размер' },
    type: 'money',
    required: false,
  } as const;
  const form = { ...certificateForm, fields: [...certificateForm.fields, amount] };
  const { text } = readPdf(
    await printResultCertificate(resultCertificate({ form, values: { amount: '57000' } })),
  );
  expect(text).toContain('Мөлшері 57 000 (елу жеті мың) теңге');
  expect(text).toContain('Размер 57 000 (пятьдесят семь тысяч) тенге');
});
