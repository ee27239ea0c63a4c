import fc from 'fast-check';
import { checklist } from '../../../src/domain/documents/checklist';
import type { Edition } from '../../../src/domain/edition/edition';
import type { Channel } from '../../../src/domain/edition/vocabulary';
import type { Answer, Answers } from '../../../src/domain/fields/answer';
import { fieldType } from '../../../src/domain/fields/registry';
import { applicationForm } from '../../../src/domain/form/application-form';
import { completeness } from '../../../src/domain/form/completeness';
import type { FormField } from '../../../src/domain/edition/forms';
import { shownForm } from '../../../src/domain/form/shown-form';
import { FORM_QUESTIONS } from '../../support/fictional-service';
import { CONTEXT } from '../fields/sample-field';
import { editionNamed } from './editions';

const BIRTH = 'birth-and-childcare-benefit@order-206-2021';
const CHILD = 'disabled-child-carer-benefit@order-206-2021';
const ADULT = 'childhood-disability-care-benefit@order-206-2021';
const DISABILITY = 'disability-allowance@order-509-2024';
const SURVIVOR = 'survivor-allowance@order-509-2024';
const BURIAL = 'burial-payment@order-509-2024';

const student = [{ dependant_name: 'Шәріпов Нұрлан', relationship: 'child', full_time_student: true }];
const pupil = [{ dependant_name: 'Шәріпова Аяла', relationship: 'child', full_time_student: false }];
const brother = [{ dependant_name: 'Шәріпов Ерлан', relationship: 'sibling', full_time_student: false }];
const changedByMarriage = { data_differ: true, data_differ_reason: 'marriage' };

/** One situation of one benefit, and what it opens and closes. Both channels that a citizen can reach are looked at. */
interface Situation {
  readonly edition: string;
  readonly when: string;
  readonly answers: Answers;
  readonly asks?: readonly string[];
  readonly asksNot?: readonly string[];
  readonly wants?: readonly string[];
  readonly wantsNot?: readonly string[];
}

const SITUATIONS: readonly Situation[] = [
  {
    edition: BIRTH,
    when: 'a parent whose data agree',
    answers: {
      relation_to_child: 'parent',
      data_differ: false,
      baikonur_resident: false,
      id_document_kind: 'identity-document',
    },
    asksNot: ['guardianship_details', 'marriage_details', 'data_differ_reason', 'marriage_abroad'],
    wantsNot: [
      'guardianship-document',
      'adoption-data',
      'marriage-certificate',
      'divorce-certificate',
      'baikonur-certificate',
      'kandas-certificate',
    ],
  },
  {
    edition: BIRTH,
    when: 'an adoptive parent',
    answers: { relation_to_child: 'adopter', data_differ: false },
    asks: ['guardianship_details'],
    wants: ['adoption-data'],
    wantsNot: ['guardianship-document'],
  },
  {
    edition: BIRTH,
    when: 'a guardian',
    answers: { relation_to_child: 'guardian', data_differ: false },
    asks: ['guardianship_details'],
    wants: ['guardianship-document'],
    wantsNot: ['adoption-data'],
  },
  {
    edition: BIRTH,
    when: 'a name changed by marriage',
    answers: { relation_to_child: 'parent', ...changedByMarriage },
    asks: ['data_differ_reason', 'marriage_abroad', 'marriage_details'],
    wants: ['marriage-certificate'],
    wantsNot: ['divorce-certificate'],
  },
  {
    edition: BIRTH,
    when: 'a name changed by divorce',
    answers: { relation_to_child: 'parent', data_differ: true, data_differ_reason: 'divorce' },
    asks: ['marriage_details'],
    asksNot: ['marriage_abroad'],
    wants: ['divorce-certificate'],
    wantsNot: ['marriage-certificate'],
  },
  {
    edition: BIRTH,
    when: 'a kandas who lives in Baikonur',
    answers: { id_document_kind: 'kandas-certificate', baikonur_resident: true },
    wants: ['kandas-certificate', 'baikonur-certificate'],
  },
  {
    edition: CHILD,
    when: 'a mother whose data agree',
    answers: {
      applicant_capacity: 'mother',
      data_differ: false,
      baikonur_resident: false,
      id_document_kind: 'identity-document',
    },
    asksNot: ['guardianship_details', 'marriage_details', 'data_differ_reason'],
    wantsNot: [
      'guardianship-document',
      'adoption-data',
      'marriage-certificate',
      'baikonur-certificate',
      'kandas-certificate',
    ],
  },
  {
    edition: CHILD,
    when: 'a guardian of a child with a disability, whose name a marriage changed',
    answers: { applicant_capacity: 'guardian', ...changedByMarriage },
    asks: ['guardianship_details', 'marriage_details', 'marriage_abroad'],
    wants: ['guardianship-document', 'marriage-certificate'],
    wantsNot: ['adoption-data', 'divorce-certificate'],
  },
  {
    edition: ADULT,
    when: 'the applicant gives the care',
    answers: {
      carer_is_applicant: true,
      applicant_is_guardian: false,
      applicant_baikonur: false,
      carer_is_kandas: false,
    },
    asksNot: ['carer_name', 'carer_iin', 'carer_address', 'carer_baikonur', 'guardianship_document'],
    wantsNot: [
      'guardianship-document',
      'applicant-baikonur-certificate',
      'carer-baikonur-certificate',
      'kandas-certificate',
    ],
  },
  {
    edition: ADULT,
    when: 'a guardian applies and a kandas of Baikonur gives the care',
    answers: {
      carer_is_applicant: false,
      applicant_is_guardian: true,
      carer_baikonur: true,
      carer_is_kandas: true,
    },
    asks: ['carer_name', 'carer_iin', 'carer_address', 'carer_baikonur', 'guardianship_document'],
    wants: ['guardianship-document', 'carer-baikonur-certificate', 'kandas-certificate'],
  },
  {
    edition: DISABILITY,
    when: 'an adult by general illness',
    answers: { for_child: false, applicant_capacity: 'self', disability_cause: 'general-illness' },
    asksNot: ['child_name', 'child_iin', 'surname_changed', 'disability_other_cause'],
    wantsNot: [
      'child-birth-certificate',
      'marriage-or-divorce-certificate',
      'guardianship-document',
      'radiation-council-decision',
      'central-military-medical-commission-decision',
      'hospital-disease-certificate',
    ],
  },
  {
    edition: DISABILITY,
    when: 'a guardian for a child, with another surname',
    answers: { for_child: true, applicant_capacity: 'guardian', surname_changed: true },
    asks: ['child_name', 'child_iin', 'surname_changed'],
    wants: ['child-birth-certificate', 'marriage-or-divorce-certificate', 'guardianship-document'],
  },
  {
    edition: DISABILITY,
    when: 'a disability by radiation',
    answers: { for_child: false, disability_cause: 'other', disability_other_cause: 'radiation' },
    asks: ['disability_other_cause'],
    wantsNot: ['central-military-medical-commission-decision', 'hospital-disease-certificate'],
  },
  {
    edition: DISABILITY,
    when: 'a disability by military service',
    answers: { for_child: false, disability_cause: 'other', disability_other_cause: 'military-service' },
    wantsNot: ['radiation-council-decision'],
  },
  {
    edition: SURVIVOR,
    when: 'a student of 18 to 23 is left',
    answers: {
      applicant_capacity: 'parent',
      dependants: student,
      father_by_mother: false,
      deceased_served: false,
    },
    asks: ['father_by_mother'],
    asksNot: ['died_of_service'],
    wants: ['education-certificate'],
    wantsNot: [
      'registry-office-certificate',
      'military-record',
      'service-death-certificate',
      'guardianship-document',
    ],
  },
  {
    edition: SURVIVOR,
    when: 'the father of a pupil was entered by the mother’s word',
    answers: { applicant_capacity: 'parent', dependants: pupil, father_by_mother: true },
    wants: ['registry-office-certificate'],
    wantsNot: ['education-certificate'],
  },
  {
    edition: SURVIVOR,
    when: 'a brother is left to a guardian',
    answers: { applicant_capacity: 'guardian', dependants: brother },
    asksNot: ['father_by_mother'],
    wants: ['guardianship-document'],
    wantsNot: ['education-certificate', 'registry-office-certificate'],
  },
  {
    edition: SURVIVOR,
    when: 'a soldier died of his service',
    answers: { deceased_served: true, died_of_service: true },
    asks: ['died_of_service'],
    wants: ['service-death-certificate'],
  },
  {
    edition: SURVIVOR,
    when: 'nobody cares for children under eight',
    answers: { applicant_capacity: 'dependant', cares_for_children_under_eight: false },
    wantsNot: ['employment-record-book'],
  },
  {
    edition: BURIAL,
    when: 'a person buried',
    answers: { applicant_kind: 'individual', death_document_kind: 'death-certificate' },
    asks: ['applicant_name', 'id_document'],
    asksNot: ['applicant_bin', 'legal_entity_name', 'legal_entity_registration', 'sole_proprietor_patent'],
    wants: ['identity-document', 'death-certificate'],
    wantsNot: ['legal-entity-registration', 'sole-proprietor-patent', 'foreign-death-document'],
  },
  {
    edition: BURIAL,
    when: 'a legal person buried',
    answers: { applicant_kind: 'legal-entity', death_document_kind: 'death-certificate' },
    asks: ['applicant_bin', 'legal_entity_name', 'legal_entity_registration'],
    asksNot: ['applicant_name', 'id_document', 'sole_proprietor_patent'],
    wants: ['legal-entity-registration'],
    wantsNot: ['identity-document', 'sole-proprietor-patent'],
  },
  {
    edition: BURIAL,
    when: 'a sole proprietor buried whoever died abroad',
    answers: { applicant_kind: 'sole-proprietor', death_document_kind: 'foreign-apostilled' },
    asks: ['applicant_name', 'sole_proprietor_patent'],
    asksNot: ['applicant_bin', 'legal_entity_name'],
    wants: ['sole-proprietor-patent', 'foreign-death-document'],
    wantsNot: ['death-certificate', 'legal-entity-registration'],
  },
];

/** Each edition is read once. */
const READ = new Map(Object.keys(FORM_QUESTIONS).map((name) => [name, editionNamed(name)]));

function seen(name: string): Edition {
  const edition = READ.get(name);
  if (edition === undefined) throw new Error(`There is no ${name}`);
  return edition;
}

const CHANNELS: readonly Channel[] = ['portal', 'state-corporation'];

describe.each(
  CHANNELS.flatMap((channel) => SITUATIONS.map((one) => [channel, one.edition, one.when, one] as const)),
)(
  'through %s, %s: %s',
  (channel, name, _when, { answers, asks = [], asksNot = [], wants = [], wantsNot = [] }) => {
    const edition = seen(name);
    const whole = applicationForm(edition, { channel, representative: false });
    const asked = shownForm(whole, answers).pages.flatMap(({ fields }) => fields.map(({ id }) => id));
    const own = whole.asked.map(({ id }) => id);

    it('asks what it must and nothing that does not concern it', () => {
      expect(asks.filter((id) => own.includes(id) && !asked.includes(id))).toEqual([]);
      expect(asksNot.filter((id) => asked.includes(id))).toEqual([]);
    });

    it('wants the papers that its answers bring, and no other', () => {
      const items = checklist({ edition, channel, answers, registryAnswers: [], representative: false });
      const stateOf = (id: string) => items.find(({ documentId }) => documentId === id)?.state;
      expect(wants.map((id) => [id, stateOf(id)])).toEqual(wants.map((id) => [id, 'attach']));
      expect(wantsNot.filter((id) => !['not-needed', undefined].includes(stateOf(id)))).toEqual([]);
    });
  },
);

test('a marriage registered abroad is not spared by a registry that knows another one', () => {
  const input = (abroad: boolean) => ({
    edition: seen(BIRTH),
    channel: 'portal' as const,
    answers: { ...changedByMarriage, marriage_abroad: abroad },
    registryAnswers: [
      { status: 'confirmed' as const, by: [{ registry: 'zags' as const, at: new Date(0), people: [] }] },
    ],
    representative: false,
  });
  const stateOf = (abroad: boolean) =>
    checklist(input(abroad)).find(({ documentId }) => documentId === 'marriage-certificate')?.state;
  expect([stateOf(true), stateOf(false)]).toEqual(['attach', 'confirmed']);
});

test.each([
  [true, ['parent', 'guardian', 'representative']],
  [false, ['self', 'guardian', 'representative']],
  [undefined, ['self', 'parent', 'guardian', 'representative']],
])('who applies for a child (%s) is offered only what such a person can be', (forChild, offered) => {
  const whole = applicationForm(seen(DISABILITY), { channel: 'portal', representative: false });
  const form = shownForm(whole, forChild === undefined ? {} : { for_child: forChild });
  const optionsOf = (fields: readonly FormField[]) =>
    fields.find(({ id }) => id === 'applicant_capacity')?.options?.map(({ id }) => id);
  expect(optionsOf(form.fields)).toEqual(offered);
  expect(optionsOf(form.pages.flatMap(({ fields }) => fields))).toEqual(offered);
});

test('an answer to a question that is not asked decides nothing', () => {
  const whole = applicationForm(seen(BIRTH), { channel: 'portal', representative: false });
  const form = shownForm(whole, { ...changedByMarriage, data_differ: false, marriage_abroad: true });
  const asked = form.asked.map(({ id }) => id);
  expect(asked).not.toContain('marriage_abroad');
  expect(asked).not.toContain('marriage_details');
});

/** Every form of the six benefits, with any answers to the questions on which others hang. */
const anyAnswered = fc
  .constantFrom(...Object.keys(FORM_QUESTIONS))
  .chain((name) => {
    const edition = seen(name);
    const channels = edition.channels.filter(({ accepts }) => accepts).map(({ id }) => id);
    return fc.record({ edition: fc.constant(edition), channel: fc.constantFrom(...channels) });
  })
  .chain(({ edition, channel }) => {
    const form = applicationForm(edition, { channel, representative: false });
    const deciding = form.asked.filter(({ type }) => ['boolean', 'choice'].includes(type));
    const answer = ({ type, options }: (typeof deciding)[number]): fc.Arbitrary<Answer> =>
      type === 'boolean' ? fc.boolean() : fc.constantFrom(...(options ?? []).map(({ id }) => id));
    return fc.record({
      form: fc.constant(form),
      decided: fc.record(Object.fromEntries(deciding.map((field) => [field.id, answer(field)]))),
    });
  });

/** Sample answers to all questions, asked or not, with these instead where they are given. */
function answeredAll(form: ReturnType<typeof applicationForm>, decided: Answers): Answers {
  const samples = form.pages.flatMap(({ fields }) =>
    fields.flatMap((field): [string, Answer][] => {
      const checked = fieldType(field).check(field, fieldType(field).sample(field, CONTEXT), CONTEXT);
      return checked.ok && checked.value !== undefined ? [[field.id, checked.value]] : [];
    }),
  );
  return { ...Object.fromEntries(samples), ...decided };
}

/** The answer, or the first option that is offered where the answer does not fit the others. */
function offered({ type, options = [] }: FormField, answer: Answer | undefined): Answer | undefined {
  const isOffered = type !== 'choice' || options.some(({ id }) => id === answer);
  return isOffered ? answer : options[0]?.id;
}

describe('whatever the deciding answers are', () => {
  it('the form comes to an end when what it asks is answered', () => {
    fc.assert(
      fc.property(anyAnswered, ({ form, decided }) => {
        const answers = answeredAll(form, decided);
        const shown = shownForm(form, answers);
        const own = Object.fromEntries(
          shown.asked.flatMap((field) => {
            const answer = offered(field, answers[field.id]);
            return answer === undefined ? [] : [[field.id, answer]];
          }),
        );
        const consents = Object.fromEntries(shown.consents.map(({ id }) => [id, true]));
        expect(completeness(shown, { ...own, ...consents }, CONTEXT).problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('no question is asked whose condition speaks of a question that is not', () => {
    fc.assert(
      fc.property(anyAnswered, ({ form, decided }) => {
        const shown = shownForm(form, answeredAll(form, decided));
        const asked = new Set(shown.fields.map(({ id }) => id));
        const simple = shown.fields.flatMap(({ ask_when: one }) =>
          one && 'field' in one ? [one.field] : [],
        );
        expect(simple.filter((id) => !asked.has(id))).toEqual([]);
        expect(shown.pages.every(({ kind, fields }) => kind !== 'questions' || fields.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
