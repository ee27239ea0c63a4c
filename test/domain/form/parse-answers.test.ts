import fc from 'fast-check';
import { applicationForm } from '../../../src/domain/form/application-form';
import { completeness } from '../../../src/domain/form/completeness';
import { mergePage } from '../../../src/domain/form/merge-page';
import { getPage, parseAnswers } from '../../../src/domain/form/parse-answers';
import { problemParams } from '../../../src/domain/form/problem';
import { CONTEXT } from '../fields/sample-field';
import { editionNamed, sampleBody } from './editions';

const ASP = applicationForm(editionNamed('asp-certificate@order-279-2015'), {
  channel: 'portal',
  representative: false,
});
const IDENTITY = {
  id_document_number: ' 012345678 ',
  id_document_issuer: 'ҚР ІІМ',
  'id_document_date-day': '2',
  'id_document_date-month': '3',
  'id_document_date-year': '2015',
};

describe('a page that was sent', () => {
  it('gives what was typed and what it means', () => {
    expect(parseAnswers(ASP, IDENTITY, 'identity', CONTEXT)).toEqual({
      raw: {
        id_document_number: ' 012345678 ',
        id_document_issuer: 'ҚР ІІМ',
        id_document_date: { day: '2', month: '3', year: '2015' },
      },
      values: {
        id_document_number: '012345678',
        id_document_issuer: 'ҚР ІІМ',
        id_document_date: '2015-03-02',
      },
      problems: [],
      changesRows: false,
    });
  });

  it('leads to the box that is wrong', () => {
    const body = { ...IDENTITY, 'id_document_date-year': '15', id_document_issuer: '' };
    const { values, problems } = parseAnswers(ASP, body, 'identity', CONTEXT);
    expect(values).toBeUndefined();
    expect(problems).toEqual([
      {
        fieldId: 'id_document_issuer',
        code: 'fields.text.missing',
        params: {},
        target: 'id_document_issuer',
      },
      {
        fieldId: 'id_document_date',
        code: 'fields.date.year-format',
        params: {},
        target: 'id_document_date-year',
      },
    ]);
  });

  it('takes nothing that the page does not ask for', () => {
    const extra = { constructor: 'x', status: 'decided', applicant_iin: '1', year: '2020' };
    const body = { ...IDENTITY, ...extra };
    Object.defineProperty(body, '__proto__', { value: { admin: 'yes' }, enumerable: true });
    const { raw, values } = parseAnswers(ASP, body, 'identity', CONTEXT);
    expect(Object.keys(raw).sort()).toEqual(['id_document_date', 'id_document_issuer', 'id_document_number']);
    expect(Object.keys(values ?? {}).sort()).toEqual(Object.keys(raw).sort());
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  it('never throws', () => {
    const page = fc.constantFrom(...ASP.pages.map(({ key }) => key));
    const body = fc.dictionary(
      fc.constantFrom(
        'applicant_name',
        'year',
        'phone',
        '__proto__',
        'id_document_date-day',
        'consent_personal_data',
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(page, body, (key, sent) => expect(parseAnswers(ASP, sent, key, CONTEXT)).toBeDefined()),
    );
  });

  it('must be a page of the form', () => {
    expect(() => parseAnswers(ASP, {}, 'admin', CONTEXT)).toThrow('unknown-form-page');
  });

  it('rejects a quarter that has not begun, and takes the running one', () => {
    const sent = (quarter: string) =>
      parseAnswers(ASP, { year: '2026', quarter }, 'request', CONTEXT).problems;
    expect(sent('3')).toMatchObject([{ fieldId: 'quarter', code: 'fields.quarter.future' }]);
    expect(sent('2')).toEqual([]);
  });
});

describe('a period', () => {
  it('must not end before it begins', () => {
    const form = applicationForm(editionNamed('foreign-labour-permit@almaty-499-2017'), {
      channel: 'portal',
      representative: false,
    });
    const page = form.pages.find(({ fields }) => fields.some(({ id }) => id === 'period_to'));
    const body = { ...sampleBody(page?.fields ?? []), 'period_from-year': '2025', 'period_to-year': '2024' };
    const { problems } = parseAnswers(form, body, page?.key ?? '', CONTEXT);
    expect(problems).toMatchObject([{ code: 'fields.date.before-start', target: 'period_to-day' }]);
  });
});

describe('rows', () => {
  const form = applicationForm(editionNamed('child-benefit-under-18@almaty-499-2017'), {
    channel: 'portal',
    representative: false,
  });

  it('are changed without a complaint', () => {
    const parsed = parseAnswers(form, { 'children-0-iin': '1', 'children-add': '1' }, 'children', CONTEXT);
    expect(parsed).toMatchObject({ changesRows: true, problems: [], values: undefined });
    expect(parsed.raw['children']).toHaveLength(2);
  });

  it('name row and column of a problem', () => {
    const body = { 'children-0-name': 'Әсел', 'children-0-iin': '1' };
    const [problem] = parseAnswers(form, body, 'children', CONTEXT).problems;
    expect(problem).toMatchObject({
      code: 'fields.iin.length',
      target: 'children-0-iin',
      params: { row: 1 },
    });
    const [field] = getPage(form, 'children').fields;
    if (problem === undefined || field === undefined) throw new Error('expected a problem');
    expect(problemParams(problem, field, 'ru')).toEqual({ row: 1, count: 1, label: 'ИИН' });
  });
});

describe('a draft', () => {
  it('forgets an answer whose box was emptied', () => {
    const page = getPage(ASP, 'contact');
    expect(mergePage({ address: 'А', phone: '+7', year: 2026 }, page, { address: 'Б' })).toEqual({
      year: 2026,
      address: 'Б',
    });
  });

  it('is not complete while a paper is missing', () => {
    const { pages, problems } = completeness(ASP, {}, CONTEXT, ['identity-document']);
    expect(pages.find(({ page }) => page.kind === 'documents')?.problems).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('fields.document.missing');
  });

  it('is checked again as of today', () => {
    const answers = { year: 2027, quarter: 1 };
    expect(completeness(ASP, answers, CONTEXT).problems.map(({ code }) => code)).toContain(
      'fields.year.future',
    );
  });
});
