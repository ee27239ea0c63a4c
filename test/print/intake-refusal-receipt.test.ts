import { printIntakeRefusalReceipt } from '../../src/print/intake-refusal-receipt';
import { LANGUAGES } from '../../src/kernel/language';
import { readPdf } from './read-pdf';
import { corporationForm, intakeRefusal } from './refusal-models';

test.each([
  ['kk', '1-дана (барлығы 2): қызмет алушыға', '2-дана (барлығы 2): құжат қабылдайтын ұйымға'],
  ['ru', 'Экземпляр 1 из 2: услугополучателю', 'Экземпляр 2 из 2: принимающей организации'],
] as const)(
  'two copies in %s, each on a page of its own, the same but for their mark',
  async (language, first, second) => {
    const { pages } = readPdf(
      await printIntakeRefusalReceipt(intakeRefusal(language, { form: corporationForm })),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).toContain(first);
    expect(pages[1]?.text).toContain(second);
    expect(pages[0]?.text.replace(first, '')).toBe(pages[1]?.text.replace(second, ''));
  },
);

test('the sentences stand as the act prints them, with the department and the missing documents in their places', async () => {
  const { pages } = readPdf(await printIntakeRefusalReceipt(intakeRefusal('kk', { form: corporationForm })));
  const text = pages[0]?.text ?? '';
  expect(text).toContain('20-бабының 2-тармағын басшылыққа ала отырып');
  expect(text).toContain('филиалының № 7 бөлімі');
  expect(text).toContain(
    'атап айтқанда: Жоқ құжаттардың атауы: 1) Жеке басын куәландыратын құжат 2) Нотариат куәландырған сенімхат ұсынбағаныңызды ескере отырып',
  );
  expect(text).toContain('Осы қолхат әрбір тарапқа бір-бірден 2 данада жасалды.');
  expect(text).toContain('2-қосымша');
  expect(text).not.toContain('__');
});

test('the Russian sentences are complete as well', async () => {
  const { text } = readPdf(await printIntakeRefusalReceipt(intakeRefusal('ru', { form: corporationForm })));
  expect(text).toContain('отдел № 7 филиала некоммерческого акционерного общества');
  expect(text).toContain(
    'а именно: Наименование отсутствующих документов: 1) Документ, удостоверяющий личность 2) Нотариально удостоверенная доверенность Настоящая расписка составлена',
  );
  expect(text).toContain('Приложение 2');
});

test.each(LANGUAGES)(
  'names the worker, the executor with telephone, and leaves the pen its lines (%s)',
  async (language) => {
    const { text } = readPdf(
      await printIntakeRefusalReceipt(intakeRefusal(language, { form: corporationForm })),
    );
    expect(text).toContain('Омарова Гүлнәр Сәкенқызы');
    expect(text).toContain('Ұлықбек Ғани Әбдіұлы');
    expect(text).toContain('+7 727 555 01 45');
    expect(text.split(language === 'kk' ? '(қолы)' : '(подпись)')).toHaveLength(5);
  },
);

test('a person who took the receipt is named', async () => {
  const { text } = readPdf(
    await printIntakeRefusalReceipt(
      intakeRefusal('ru', { form: corporationForm, receivedBy: 'Қасымов Серік' }),
    ),
  );
  expect(text).toContain('Получил: Ф.И.О. Қасымов Серік');
});

test('where the act prints no sentences the portal speaks for the Centre and says so', async () => {
  const { body_kk: _kk, body_ru: _ru, ...bare } = corporationForm;
  const centre = { ...bare, in_source: false, annex: '3' };
  const { text } = readPdf(await printIntakeRefusalReceipt(intakeRefusal('ru', { form: centre })));
  expect(text).toContain('«Центр занятости населения» не может принять Ваше заявление');
  expect(text).toContain('Настоящая расписка составлена в 2 экземплярах');
  expect(text).toContain('его содержание определил портал');
  expect(text).not.toContain('Приложение 3');
});

test('expired documents have a list of their own', async () => {
  const expired = [{ kk: 'Жеке куәлік', ru: 'Удостоверение личности' }];
  const { text } = readPdf(await printIntakeRefusalReceipt(intakeRefusal('kk', { expired })));
  expect(text).toContain('Қолданылу мерзімі өткен құжаттардың атауы: 1) Жеке куәлік');
});

test('a refusal for another reason quotes its ground and clause instead of documents', async () => {
  const ground = {
    text: { kk: 'Жәрдемақы бұрын тағайындалған', ru: 'Пособие назначено ранее' },
    clause: { kk: '9-тармақ', ru: 'пункт 9' },
  };
  const { text } = readPdf(await printIntakeRefusalReceipt(intakeRefusal('ru', { missing: [], ground })));
  expect(text).toContain('Основание отказа Пособие назначено ранее пункт 9');
  expect(text).not.toContain('отсутствующих документов');
});

test('five hundred missing documents fill as many pages as they need, in both copies, none lost', async () => {
  const missing = Array.from({ length: 500 }, (_, index) => ({
    kk: `Құжат-${index + 1}.`,
    ru: `Документ-${index + 1}.`,
  }));
  const { pages } = readPdf(
    await printIntakeRefusalReceipt(intakeRefusal('kk', { missing, form: corporationForm })),
  );
  const copyLength = pages.length / 2;
  expect(copyLength).toBeGreaterThan(8);
  expect(pages[0]?.text).toContain(`1-бет, барлығы ${copyLength}`);
  expect(pages[copyLength]?.text).toContain('2-дана');
  expect(pages.at(-1)?.text).toContain(`${copyLength}-бет, барлығы ${copyLength}`);
  for (const copy of [pages.slice(0, copyLength), pages.slice(copyLength)]) {
    const text = copy.map((page) => page.text).join(' ');
    expect(missing.filter(({ kk }, index) => !text.includes(`${index + 1}) ${kk}`))).toEqual([]);
  }
});
