import { applicationForm } from '../../../src/domain/form/application-form';
import { applicationParts } from '../../../src/domain/filing/one-application';
import type { Answers } from '../../../src/domain/fields/answer';
import { REFERENCE } from '../../support/builders/office-world';
import { seededEdition } from '../../support/fictional-service';

const BIRTH = 'birth-and-childcare-benefit@order-206-2021';
const DISABILITY = 'disability-allowance@order-509-2024';

const partsOf = (edition: string, answers: Answers) =>
  applicationParts(REFERENCE.oneApplication, {
    edition,
    fields: applicationForm(seededEdition(edition), { channel: 'portal', representative: false }).fields,
    answers,
  });

describe('one application', () => {
  it.each<[string, string, Answers, string[]]>([
    ['one benefit', BIRTH, { benefits: ['childcare'] }, ['childcare']],
    ['both, in the order of the act', BIRTH, { benefits: ['childcare', 'birth'] }, ['birth', 'childcare']],
    ['nothing was chosen', DISABILITY, {}, []],
    [
      'the allowance goes with whatever is chosen beside it',
      DISABILITY,
      { one_application_benefits: ['special-state-disability-allowance'] },
      ['disability-allowance', 'special-state-disability-allowance'],
    ],
    ['a service without such a choice', 'burial-payment@order-509-2024', { benefits: ['birth'] }, []],
  ])('%s', (_name, edition, answers, options) => {
    expect(partsOf(edition, answers).map(({ option }) => option)).toEqual(options);
  });

  it('asks in each application for its own benefit alone, and leaves the other answers as they are', () => {
    const answers = { benefits: ['birth', 'childcare'], applicant_name: 'Ахметова Айгүл' };
    expect(partsOf(BIRTH, answers).map((part) => part.answers)).toEqual([
      { benefits: ['birth'], applicant_name: 'Ахметова Айгүл' },
      { benefits: ['childcare'], applicant_name: 'Ахметова Айгүл' },
    ]);
  });

  it('answers the questions of another act with what the form knows, and nothing with what it does not', () => {
    const [, carer] = partsOf(DISABILITY, {
      one_application_benefits: ['disabled-child-carer-allowance'],
      applicant_name: 'Ахметова Айгүл',
      residence_address: 'Алматы',
    });
    expect(carer).toMatchObject({
      edition: 'disabled-child-carer-benefit@order-206-2021',
      title: { ru: 'пособие воспитывающему ребенка с инвалидностью' },
      clause: 'annex 2, row 10',
      answers: { applicant_name: 'Ахметова Айгүл', address: 'Алматы' },
    });
  });
});
