import fc from 'fast-check';
import type { Raw } from '../../../src/domain/fields/raw';
import { fieldType } from '../../../src/domain/fields/registry';
import { applicationForm } from '../../../src/domain/form/application-form';
import { checkPage } from '../../../src/domain/form/check-page';
import type { FormPage } from '../../../src/domain/form/form-pages';
import { pageSchema } from '../../../src/domain/form/form-schema';
import { checkRaw } from '../../../src/domain/form/parse-answers';
import { CONTEXT } from '../fields/sample-field';
import { EDITIONS } from './editions';

const PAGES = EDITIONS.flatMap(([, edition]) =>
  applicationForm(edition, { channel: 'portal', representative: false }).pages.filter(
    ({ kind }) => kind !== 'documents',
  ),
);

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', 'yes', '12', '2026', '4'));
const dateBoxes = fc.record({ day: text, month: text, year: text });
const anyRaw: fc.Arbitrary<Raw> = fc.oneof(text, fc.array(text), dateBoxes);

/** A page with answers, of which some are right, some wrong and some missing. */
const keptPage = fc.constantFrom(...PAGES).chain((page) =>
  fc.record({
    page: fc.constant(page),
    raw: fc
      .tuple(
        ...page.fields.map((field) =>
          fc.oneof(fc.constant(fieldType(field).sample(field, CONTEXT)), anyRaw, fc.constant(undefined)),
        ),
      )
      .map((answers) => rawOf(page, answers)),
  }),
);

function rawOf({ fields }: FormPage, answers: readonly (Raw | undefined)[]): Record<string, Raw> {
  return Object.fromEntries(
    fields.flatMap(({ id }, at) => {
      const answer = answers[at];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

describe('a page that is kept', () => {
  it('has the problems that it had when it was sent', () => {
    fc.assert(
      fc.property(keptPage, ({ page, raw }) => {
        const blank = page.fields.map(
          (field) => [field.id, fieldType(field).read(field, {}, field.id)] as const,
        );
        const whole = { ...Object.fromEntries(blank), ...raw };
        const sent = checkRaw(pageSchema(page, CONTEXT), page.fields, whole);
        const kept = checkPage(page, raw, CONTEXT);
        expect(kept.problems).toEqual(sent.problems);
        if (sent.values !== undefined) expect(kept.values).toEqual(sent.values);
      }),
      { numRuns: 400 },
    );
  });

  it('gives each answer that is right, whatever is wrong with the others', () => {
    for (const page of PAGES) {
      for (const field of page.fields) {
        const raw = rawOf(
          page,
          page.fields.map((one) => (one === field ? undefined : fieldType(one).sample(one, CONTEXT))),
        );
        const others = page.fields.filter((one) => one !== field).map(({ id }) => id);
        expect(Object.keys(checkPage(page, raw, CONTEXT).values)).toEqual(others);
      }
    }
  });
});
