import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../src/domain/edition/edition';
import { LANGUAGES } from '../../src/kernel/language';
import { findPrintKind, makePrint } from '../../src/print/register';
import { editionIn } from '../support/read-once';
import { acceptanceReceipt } from './receipt-model';
import { readPdf } from './read-pdf';
import { intakeRefusal, refusalNotice } from './refusal-models';
import { resultCertificate } from './result-model';

const FOLDER = path.join(__dirname, '..', '..', 'seeds', 'editions');
const editions = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file): [string, Edition] => [file, editionIn(readFileSync(path.join(FOLDER, file), 'utf8'), file)]);

const formsOf = (kind: string): [string, NonNullable<Edition['forms']>[number]][] =>
  editions.flatMap(([file, { forms = [] }]) =>
    forms
      .filter(({ id }) => findPrintKind(id) === kind)
      .map((form): [string, typeof form] => [`${file} ${form.id}`, form]),
  );

/** Texts are compared without spaces: labels may be broken over lines and pages. */
const bare = (text: string): string => text.replace(/\s/g, '');

test('every edition is here, and every one has a receipt or a result to print', () => {
  expect(editions.length).toBeGreaterThanOrEqual(40);
  expect(formsOf('result-certificate').length).toBeGreaterThanOrEqual(39);
  expect(formsOf('acceptance-receipt').length).toBeGreaterThanOrEqual(23);
  expect(formsOf('intake-refusal-receipt').length).toBeGreaterThanOrEqual(7);
});

test.each(formsOf('result-certificate'))(
  '%s: title and required fields are printed in both languages',
  async (_name, form) => {
    const { text } = readPdf(await makePrint('result-certificate', resultCertificate({ form, values: {} })));
    const required = form.fields.filter((field) => field.required && !field.label.kk.includes('_'));
    for (const language of LANGUAGES) {
      for (const words of [form.title, ...required.map(({ label }) => label)]) {
        expect(bare(text)).toContain(bare(words[language]));
      }
    }
  },
);

test.each(formsOf('acceptance-receipt'))(
  '%s: the receipt has its fields, in Kazakh and in Russian',
  async (_name, form) => {
    const acceptedBy = { body: { kk: 'Орталық', ru: 'Центр' }, officer: 'Омарова Г. С.' };
    for (const language of LANGUAGES) {
      const { text } = readPdf(
        await makePrint('acceptance-receipt', acceptanceReceipt(language, { form, values: {}, acceptedBy })),
      );
      for (const words of [
        form.title,
        ...form.fields.filter(({ required }) => required).map(({ label }) => label),
      ]) {
        expect(bare(text)).toContain(bare(words[language]));
      }
      expect(text).toContain('2603-004127-5');
    }
  },
);

test.each(formsOf('intake-refusal-receipt'))(
  '%s: two copies with the missing documents',
  async (_name, form) => {
    for (const language of LANGUAGES) {
      const { pages } = readPdf(await makePrint('intake-refusal-receipt', intakeRefusal(language, { form })));
      expect(pages).toHaveLength(2);
      for (const { text } of pages) {
        expect(bare(text)).toContain(bare(form.title[language]));
        for (const name of intakeRefusal(language).missing)
          expect(bare(text)).toContain(bare(name[language]));
      }
    }
  },
);

test.each(formsOf('refusal-notice'))('%s: the refusal carries its title', async (_name, form) => {
  for (const language of LANGUAGES) {
    const { text } = readPdf(await makePrint('refusal-notice', refusalNotice(language, { form })));
    expect(bare(text)).toContain(bare(form.title[language]));
  }
});

test('an edition without a form of its own is printed with the usual contents', async () => {
  const { text } = readPdf(await makePrint('acceptance-receipt', acceptanceReceipt('ru')));
  expect(text).toContain('Расписка о приёме заявления и документов');
});

test.each(['application', 'registration-journal', 'survey-act', 'constructor'])(
  'form %s is no print for applicants',
  (id) => {
    expect(findPrintKind(id)).toBeUndefined();
  },
);
