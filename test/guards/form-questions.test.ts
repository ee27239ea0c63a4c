import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { type Condition, fieldsOfCondition } from '../../src/domain/edition/conditions';
import type { Edition } from '../../src/domain/edition/edition';
import type { EditionForm, FormField } from '../../src/domain/edition/forms';
import { parseEdition } from '../../src/domain/edition/parse-edition';
import { CHANNELS } from '../../src/domain/edition/vocabulary';
import { columnsOf } from '../../src/domain/fields/list-columns';
import { applicationForm } from '../../src/domain/form/application-form';
import { FORM_QUESTIONS, seededEdition } from '../support/fictional-service';

const TABLE = Object.entries(FORM_QUESTIONS).map(
  ([name, questions]) => [name, questions, seededEdition(name), published(name)] as const,
);

function published(name: string): Edition {
  const text = readFileSync(join(projectRoot, 'seeds/editions', `${name}.yaml`), 'utf8');
  const parsed = parseEdition(text, name);
  if (!parsed.ok) throw new Error(`${name} cannot be read`);
  return parsed.edition;
}

const formOf = (edition: Edition, id: string): EditionForm => {
  const form = edition.forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`There is no form ${id}`);
  return form;
};

/** What is wrong with a condition on the answers of a form; empty when each field and each answer exists. */
function flaws(condition: Condition, fields: readonly FormField[]): string[] {
  if ('not' in condition) return flaws(condition.not, fields);
  if ('all' in condition) return condition.all.flatMap((one) => flaws(one, fields));
  if ('any' in condition) return condition.any.flatMap((one) => flaws(one, fields));
  const known = possibleAnswers(condition, fields);
  return condition.is.filter((one) => !known.includes(one)).map((one) => `never ${String(one)}`);
}

/** What can be answered to the question, or in the column, of a condition; nothing when there is none. */
function possibleAnswers(
  condition: Extract<Condition, { is: unknown }>,
  fields: readonly FormField[],
): readonly (string | boolean)[] {
  const id = 'list' in condition ? condition.list : condition.field;
  const field = fields.find((one) => one.id === id);
  const columns = field === undefined ? [] : columnsOf(field);
  const asked = 'list' in condition ? columns.find((one) => one.id === condition.column) : field;
  if (asked?.type === 'boolean') return [true, false];
  return (asked?.options ?? []).map((option) => option.id);
}

test('the six benefits in force have their questions', () => {
  expect(TABLE.map(([name]) => name).toSorted()).toEqual([
    'birth-and-childcare-benefit@order-206-2021',
    'burial-payment@order-509-2024',
    'childhood-disability-care-benefit@order-206-2021',
    'disability-allowance@order-509-2024',
    'disabled-child-carer-benefit@order-206-2021',
    'survivor-allowance@order-509-2024',
  ]);
});

describe.each(TABLE)('the questions of %s', (_name, questions, edition, printed) => {
  it('speak of forms, fields and documents that the act has', () => {
    const ids = questions.forms.flatMap((form) => formOf(printed, form).fields.map(({ id }) => id));
    const known = [...ids, ...questions.added.map(({ id }) => id)];
    expect(Object.keys(questions.fields).filter((id) => !known.includes(id))).toEqual([]);
    expect(questions.pages.flatMap(({ fields }) => fields).filter((id) => !known.includes(id))).toEqual([]);
    const documents = printed.documents.map(({ id }) => id);
    expect(Object.keys(questions.documents).filter((id) => !documents.includes(id))).toEqual([]);
  });

  it('add to a form only what it lacks, after a field that it has', () => {
    for (const { id, forms, after } of questions.added) {
      for (const form of forms) {
        expect(questions.forms).toContain(form);
        expect(formOf(printed, form).fields.map((field) => field.id)).not.toContain(id);
        expect(formOf(edition, form).fields.map((field) => field.id)).toContain(after);
      }
    }
  });

  it('hang on answers that the same form can give', () => {
    for (const form of questions.forms) {
      const { fields } = formOf(edition, form);
      for (const { id, ask_when: condition } of fields) {
        if (condition !== undefined) expect([id, form, flaws(condition, fields)]).toEqual([id, form, []]);
      }
      for (const { id, options = [] } of fields) {
        const offers = options.flatMap(({ offer_when: condition }) => condition ?? []);
        expect([id, form, offers.flatMap((one) => flaws(one, fields))]).toEqual([id, form, []]);
      }
    }
  });

  it('rule out only options that they offer, and never the last one', () => {
    for (const [id, { offer_when: offers = {} }] of Object.entries(questions.fields)) {
      for (const { fields } of questions.forms.map((form) => formOf(edition, form))) {
        const options = fields.find((field) => field.id === id)?.options ?? [];
        expect(options.map((option) => option.id)).toEqual(expect.arrayContaining(Object.keys(offers)));
        if (options.length > 0) expect(options.some((option) => option.offer_when === undefined)).toBe(true);
      }
    }
  });

  it('never hang on themselves, and on their page only on what stands before', () => {
    for (const form of questions.forms) {
      const { fields } = formOf(edition, form);
      const above = (id: string, seen: readonly string[]): string[] => {
        if (seen.includes(id)) return [...seen, id];
        const condition = fields.find((field) => field.id === id)?.ask_when;
        return condition === undefined
          ? []
          : fieldsOfCondition(condition).flatMap((other) => above(other, [...seen, id]));
      };
      expect(fields.flatMap(({ id }) => above(id, []))).toEqual([]);
      const order = questions.pages.flatMap((page) => page.fields);
      for (const { id, ask_when: condition } of fields) {
        if (condition === undefined || !order.includes(id)) continue;
        for (const other of fieldsOfCondition(condition)) {
          expect([id, other, order.indexOf(other) < order.indexOf(id)]).toEqual([id, other, true]);
        }
      }
    }
  });

  it('open in place where they stand on the page of the one question on which they hang', () => {
    for (const { fields: ids } of questions.pages) {
      for (const form of questions.forms) {
        const onPage = formOf(edition, form).fields.filter(({ id }) => ids.includes(id));
        for (const { id, ask_when: condition } of onPage) {
          const beside = condition ? fieldsOfCondition(condition).filter((one) => ids.includes(one)) : [];
          if (beside.length > 0)
            expect([id, condition]).toEqual([id, expect.objectContaining({ field: beside[0] })]);
        }
      }
    }
  });

  it('bring documents by answers that some form can give', () => {
    for (const [id, { when, unspared_when: unspared }] of Object.entries(questions.documents)) {
      const askedBy = questions.forms
        .map((form) => formOf(edition, form).fields)
        .filter((fields) => fieldsOfCondition(when).every((one) => fields.some((field) => field.id === one)));
      expect([id, askedBy.length > 0]).toEqual([id, true]);
      for (const fields of askedBy) {
        expect([id, flaws(when, fields), unspared ? flaws(unspared, fields) : []]).toEqual([id, [], []]);
      }
    }
  });

  it('put every question of each channel on one page, few enough on each', () => {
    const laid = questions.pages.flatMap((page) => page.fields);
    expect(new Set(laid).size).toBe(laid.length);
    for (const channel of CHANNELS) {
      for (const representative of [false, true]) {
        const form = applicationForm(edition, { channel, representative });
        if (!questions.forms.includes(form.formId)) continue;
        expect(form.asked.map(({ id }) => id).filter((id) => !laid.includes(id))).toEqual([]);
        expect(form.pages.every(({ fields }) => fields.length <= 5)).toBe(true);
      }
    }
  });

  it('name people by columns and fields that are there', () => {
    for (const form of questions.forms) {
      const { fields } = formOf(edition, form);
      for (const field of fields) {
        if (field.person === undefined) continue;
        const { relation: _relation, ...named } = field.person;
        const known = (field.type === 'list' ? columnsOf(field) : fields).map(({ id }) => id);
        expect(Object.values(named).filter((id) => !known.includes(id))).toEqual([]);
      }
    }
  });
});
