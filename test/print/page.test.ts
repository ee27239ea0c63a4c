import { printAcceptanceReceipt } from '../../src/print/acceptance-receipt';
import { printIntakeRefusalReceipt } from '../../src/print/intake-refusal-receipt';
import { printRefusalNotice } from '../../src/print/refusal-notice';
import { printResultCertificate } from '../../src/print/result-certificate';
import { PAPER } from '../../src/print/page';
import { acceptanceReceipt } from './receipt-model';
import { readPdf, type Pdf } from './read-pdf';
import { intakeRefusal, refusalNotice } from './refusal-models';
import { resultCertificate } from './result-model';

const named = (name: string): Promise<Buffer> =>
  printAcceptanceReceipt(acceptanceReceipt('kk', { applicant: { name, iinLastFour: '0211' } }));

test('all letters of Kazakh and Russian and the signs of both come back out of the file', async () => {
  const letters = 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸ № «» – — … ЁЙЪЫЬЭ ёйъыьэ 1234567890 § ½';
  const { text } = readPdf(await named(letters));
  expect(text).toContain(letters);
});

test('letters of other languages are printed as well, and leave the common letters alone', async () => {
  const { text } = readPdf(await named('Łukasz Öztürk Гөңкүрт'));
  expect(text).toContain('Łukasz Öztürk Гөңкүрт');
});

test('a name without end is broken over lines and pages and stays inside the margins', async () => {
  const name = 'Ұзынаттыадам'.repeat(400);
  const pdf = readPdf(await named(name));
  expect(pdf.pages.length).toBeGreaterThan(1);
  expect(pdf.text.replace(/\s/g, '')).toContain(name.slice(0, 500));
  expect(pdf.pages.flatMap(({ text }) => text.match(/Ұ/g) ?? []).length).toBeGreaterThanOrEqual(400);
  expectInsideMargins(pdf);
});

test('a table over several pages repeats its head', async () => {
  const documents = Array.from({ length: 90 }, (_, index) => ({
    name: { kk: `Анықтама ${index + 1}`, ru: `Справка ${index + 1}` },
    way: 'attached' as const,
  }));
  const { pages } = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru', { documents })));
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages.slice(0, -1)) expect(text).toContain('Документ Как получен Листов');
  expect(pages.at(-1)?.text).toContain(`Страница ${pages.length} из ${pages.length}`);
});

test('every page names the address of the check and nothing stands outside the margins', async () => {
  const missing = Array.from({ length: 120 }, (_, index) => ({
    kk: `Құжат ${index}`,
    ru: `Документ ${index}`,
  }));
  const pdf = readPdf(await printIntakeRefusalReceipt(intakeRefusal('ru', { missing })));
  for (const { text } of pdf.pages)
    expect(text).toContain('Проверка: jardem.example/ru/verify/2603-004127-5');
  expectInsideMargins(pdf);
});

test.each([
  ['acceptance', () => printAcceptanceReceipt(acceptanceReceipt('kk'))],
  ['intake refusal', () => printIntakeRefusalReceipt(intakeRefusal('ru'))],
  ['result', () => printResultCertificate(resultCertificate())],
  ['refusal', () => printRefusalNotice(refusalNotice('kk'))],
])('%s: the same model gives the same bytes, whatever was printed before', async (_name, print) => {
  const first = await print();
  await named('Latin ə Ə and rare Ł');
  expect((await print()).equals(first)).toBe(true);
});

test('a reader knows title, language and structure', async () => {
  const { catalogue, objects } = readPdf(await printAcceptanceReceipt(acceptanceReceipt('ru')));
  const heads = [...objects.values()].join('\n');
  expect(catalogue).toContain('/Lang (ru-RU)');
  expect(catalogue).toContain('/MarkInfo');
  expect(heads).toContain('/DisplayDocTitle true');
  expect(heads).toContain('(D:20260317054200Z)');
  for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(heads).toContain(`/S /${tag}`);
});

test('everything drawn is either tagged or marked as decoration', async () => {
  const { pages } = readPdf(await printResultCertificate(resultCertificate()));
  for (const { operators } of pages) {
    let depth = 0;
    for (const line of operators.split('\n')) {
      if (/ BDC$| BMC$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      expect(depth).toBeLessThanOrEqual(1);
      if (line === 'BT' || /^(f|S|B|f\*)$/.test(line)) expect(depth).toBe(1);
    }
    expect(depth).toBe(0);
  }
});

function expectInsideMargins({ pages }: Pdf): void {
  for (const { lines } of pages) {
    for (const { x, y } of lines) {
      expect(x).toBeGreaterThanOrEqual(PAPER.left - 0.01);
      expect(x).toBeLessThan(PAPER.width - PAPER.right);
      expect(y).toBeGreaterThan(30);
      expect(y).toBeLessThan(PAPER.height - PAPER.top);
    }
  }
}
