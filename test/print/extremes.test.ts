import { printFonts } from '../../src/print/fonts';
import { PAPER } from '../../src/print/page';
import { makePrint, type PrintKind, type PrintModels } from '../../src/print/register';
import { LANGUAGES, type Language } from '../../src/kernel/language';
import { readPdf, type Pdf } from './read-pdf';
import { acceptanceReceipt } from './receipt-model';
import { corporationForm, intakeRefusal, refusalNotice } from './refusal-models';
import { resultCertificate } from './result-model';

const both = (kk: string, ru = kk) => ({ kk, ru });
/** A name of 120 letters, as the register may hold one: in three words, the longest of them of 80. */
const NAME = `${'Әбдірахманқызы'.repeat(6).slice(0, 80)} ${'Нұрсұлтанбек'.repeat(2)} Ерғалиқызы`.slice(
  0,
  120,
);
const PROVIDER = both(
  'Алматы қаласы Жұмыспен қамту және әлеуметтік бағдарламалар басқармасының Алмалы аудандық бөлімі',
  'Алмалинский районный отдел Управления занятости и социальных программ города Алматы',
);
const AT = new Date('2026-11-30T05:42:00Z');
const CHILDREN = Array.from(
  { length: 20 },
  (_none, index) => `${String(index + 1)}-бала, ${NAME}, 30.11.2026`,
);
/** Every fiftieth has a very long name: to break words takes time. */
const DOCUMENTS = Array.from({ length: 500 }, (_none, index) => ({
  name: both(
    `Құжат ${String(index + 1)}: ${index % 50 === 0 ? NAME : 'туу туралы куәлік'}`,
    `Документ ${String(index + 1)}: ${index % 50 === 0 ? NAME : 'свидетельство о рождении'}`,
  ),
  way: 'attached' as const,
  sheets: index + 1,
}));
const FORM = { in_source: false, title: both('Өтініш', 'Заявление') };
const HEAD = { kk: 'Қалай алынды', ru: 'Как получен' } as const;

/** The longest models of every print. */
function extremes(language: Language): { readonly [Kind in PrintKind]: PrintModels[Kind] } {
  const applicant = { name: NAME, iin: '930512400211' };
  return {
    'acceptance-receipt': acceptanceReceipt(language, {
      applicant: { name: NAME, iinLastFour: '0211' },
      documents: DOCUMENTS,
    }),
    'intake-refusal-receipt': intakeRefusal(language, {
      form: corporationForm,
      recipient: { name: NAME, address: `${NAME}, ${NAME}` },
      missing: DOCUMENTS.slice(0, 60).map(({ name }) => name),
      worker: NAME,
    }),
    application: {
      ...{ language, number: '2611-004127-5', mark: 'A1B2C3D4', madeAt: AT, form: FORM },
      ...{ service: PROVIDER, addressee: PROVIDER, documents: DOCUMENTS.slice(0, 60) },
      sections: [
        {
          title: NAME,
          answers: [
            { label: NAME, lines: CHILDREN },
            { label: NAME, lines: [NAME] },
          ],
        },
      ],
      consents: DOCUMENTS.slice(0, 5).map(({ name }) => name),
      labels: {},
      signed: { at: AT, by: NAME, way: both('ЭЦҚ', 'ЭЦП') },
    },
    'result-certificate': resultCertificate({ language, applicant, outcome: both(CHILDREN.join('; ')) }),
    'refusal-notice': refusalNotice(language, { applicant, reason: CHILDREN.join('; ') }),
    'registration-journal': {
      ...{ language, madeAt: AT, title: 'Журнал заявлений', period: 'За всё время', note: null },
      columns: [
        'Регистрационный номер',
        'Дата подачи',
        'Услуга',
        'Заявитель',
        'ИИН',
        'Результат',
        'Номер заявления',
      ],
      rows: Array.from({ length: 300 }, (_none, index) => [
        ...[`№ ${String(index + 1)}, 2026`, '30.11.2026, 16:13', PROVIDER.ru, 'Омарова Меруерт Асқарқызы'],
        ...['960702410009', 'Отказано в оказании государственной услуги', '2611-000003-7'],
      ]),
    },
    'information-note': {
      ...{ number: '000001-N095W-KD4G1-C', at: AT, service: PROVIDER, title: both('Ақпарат', 'Информация') },
      ...{ applicant, subjectIin: '261130610009', verifyUrl: 'https://jardem.example/kk/verify/000001' },
      ...{ registryTitles: new Map(), answer: { awards: [], decisions: [], silent: [] } },
    },
  };
}

const KINDS = Object.keys(extremes('kk')) as PrintKind[];
const cases = LANGUAGES.flatMap((language) => KINDS.map((kind) => ({ language, kind })));

const known = new Map<string, Promise<Pdf>>();

/** Printed once for the whole file: long papers take their time. */
function printed(kind: PrintKind, language: Language): Promise<Pdf> {
  const key = `${kind} ${language}`;
  const pdf = known.get(key) ?? makePrint(kind, extremes(language)[kind] as never).then(readPdf);
  known.set(key, pdf);
  return pdf;
}

/** What is written outside of the margins; widths are those of the plain face, which is the narrowest. */
function outside({ pages }: Pdf): string[] {
  const right = PAPER.width - PAPER.right + 0.5;
  const widthOf = (text: string) => printFonts().regular.widthOf(text.trimEnd());
  return pages.flatMap(({ lines }, index) =>
    lines
      .filter(
        ({ x, y, size, text }) =>
          x < PAPER.left - 0.5 ||
          x + widthOf(text) * size > right ||
          y < 24 ||
          y > PAPER.height - PAPER.top + 0.5,
      )
      .map(({ text }) => `page ${String(index + 1)}: ${text}`),
  );
}

describe('the longest papers', () => {
  it.each(cases)(
    'keep within their margins, page after page, and number them: $kind in $language',
    async ({ kind, language }) => {
      const pdf = await printed(kind, language);
      expect(outside(pdf)).toEqual([]);
      for (const { text } of pdf.pages) expect(text).toMatch(/\d+-бет, барлығы \d+|Страница \d+ из \d+/);
    },
  );

  it.each(LANGUAGES)(
    'lose no document of five hundred, and repeat the head of their table, in %s',
    async (language) => {
      const { pages, text } = await printed('acceptance-receipt', language);
      const plain = text.replace(/\s+/g, '');
      for (const { name } of DOCUMENTS)
        expect(plain).toContain(name[language].split(':')[0]?.replace(' ', ''));
      const withTable = pages.filter((page) =>
        page.text.includes(language === 'kk' ? 'Құжат ' : 'Документ '),
      );
      expect(withTable.length).toBeGreaterThan(10);
      expect(withTable.filter((page) => !page.text.includes(HEAD[language]))).toEqual([]);
    },
  );

  it('cut no word of a journal, and repeat its whole head on every page', async () => {
    const { pages } = await printed('registration-journal', 'ru');
    expect(pages.length).toBeGreaterThan(5);
    for (const { lines } of pages) {
      const words = new Set(lines.flatMap(({ text }) => text.trim().split(/\s+/)));
      for (const word of ['Регистрационный', 'государственной', '2611-000003-7', '960702410009', 'заявления'])
        expect(words).toContain(word);
    }
  });
});
