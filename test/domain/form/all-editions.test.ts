import type { Answers } from '../../../src/domain/fields/answer';
import { fieldType } from '../../../src/domain/fields/registry';
import { applicationForm, type ApplicationForm } from '../../../src/domain/form/application-form';
import { completeness } from '../../../src/domain/form/completeness';
import { formSchema } from '../../../src/domain/form/form-schema';
import { mergePage } from '../../../src/domain/form/merge-page';
import { parseAnswers } from '../../../src/domain/form/parse-answers';
import { problemParams } from '../../../src/domain/form/problem';
import { CONTEXT } from '../fields/sample-field';
import { channelsOf, EDITIONS, fieldTexts, sampleBody } from './editions';

const TEXTS = { kk: fieldTexts('kk'), ru: fieldTexts('ru') };

describe.each(EDITIONS)('the application form of %s', (_name, edition) => {
  const forms: readonly ApplicationForm[] = channelsOf(edition).flatMap((channel) =>
    [false, true].map((representative) => applicationForm(edition, { channel, representative })),
  );

  it('has pages of few questions, each question once', () => {
    for (const form of forms) {
      const keys = form.pages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => /^[a-z]+(-\d+)?$/.test(key))).toBe(true);
      const questions = form.pages.filter(({ kind }) => kind === 'questions');
      expect(questions.every(({ fields }) => fields.length >= 1 && fields.length <= 5)).toBe(true);
      const asked = questions.flatMap(({ fields }) => fields.map(({ id }) => id));
      expect([...asked].sort()).toEqual(form.asked.map(({ id }) => id).sort());
      expect(form.pages.every(({ title }) => title.kk !== '' && title.ru !== '')).toBe(true);
    }
  });

  it('loses no field of the printed form', () => {
    for (const form of forms) {
      const parts = [form.asked, form.known, form.made, form.uploads].flat().map(({ id }) => id);
      const consents = form.consents.filter(({ origin }) => origin === 'form').map(({ id }) => id);
      expect([...parts, ...consents].sort()).toEqual(form.fields.map(({ id }) => id).sort());
    }
  });

  it('ends with documents and at least the consent to personal data', () => {
    for (const form of forms) {
      expect(form.pages.slice(-2).map(({ kind }) => kind)).toEqual(['documents', 'consents']);
      expect(form.consents.filter(({ text }) => /персональн/i.test(text.ru)).length).toBeGreaterThan(0);
      expect(form.consents.every(({ version }) => /^[0-9a-f]{64}$/.test(version))).toBe(true);
    }
  });

  it('takes the sample answers, page by page and as a whole', () => {
    for (const form of forms) {
      let answers: Answers = {};
      for (const page of form.pages) {
        const parsed = parseAnswers(form, sampleBody(page.fields), page.key, CONTEXT);
        expect(parsed.problems).toEqual([]);
        answers = mergePage(answers, page, parsed.values ?? {});
      }
      expect(completeness(form, answers, CONTEXT)).toMatchObject({
        firstIncomplete: undefined,
        problems: [],
      });
      const fields = form.pages.flatMap((page) => page.fields);
      const raw = Object.fromEntries(
        fields.map((field) => [field.id, fieldType(field).sample(field, CONTEXT)]),
      );
      expect(formSchema(form, CONTEXT).safeParse(raw).success).toBe(true);
    }
  });

  it('has one problem, with a text in both languages, for each required answer that is missing', () => {
    for (const form of forms) {
      for (const page of form.pages) {
        for (const field of page.fields) {
          const others = page.fields.filter((other) => other !== field);
          const { problems } = parseAnswers(form, sampleBody(others), page.key, CONTEXT);
          expect(problems.map(({ fieldId }) => fieldId)).toEqual(field.required ? [field.id] : []);
          for (const problem of problems) {
            expect([TEXTS.kk[problem.code], TEXTS.ru[problem.code]]).toEqual([
              expect.any(String),
              expect.any(String),
            ]);
            const places = (TEXTS.kk[problem.code] ?? '').match(/(?<={{)\w+(?=}})/g) ?? [];
            const params = problemParams(problem, field, 'kk');
            expect(places.filter((place) => params[place] === undefined)).toEqual([]);
          }
        }
      }
    }
  });

  it('names the first page that is not complete', () => {
    for (const form of forms) {
      const { firstIncomplete } = completeness(form, {}, CONTEXT);
      expect(firstIncomplete?.fields.some(({ required }) => required)).toBe(true);
    }
  });
});
