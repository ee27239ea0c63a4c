import { RegisteredPerson } from '../../../src/domain/registry/registered-person';
import { applicationForm } from '../../../src/domain/form/application-form';
import { prefill, type PrefillFacts } from '../../../src/domain/form/prefill';
import { CONTEXT } from '../fields/sample-field';
import { editionNamed, EDITIONS } from './editions';

const PERSON = RegisteredPerson.parse({
  iin: '900515300127',
  surname: 'Үлгіева',
  givenName: 'Мысал',
  patronymic: 'Әліппеқызы',
  birthDate: '1990-05-15',
  sex: 'female',
  identityDocument: {
    kind: 'identity-card',
    number: '012345678',
    issuer: { kk: 'ҚР ІІМ', ru: 'МВД РК' },
    issuedOn: '2015-03-02',
  },
  address: {
    region: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    district: { kk: 'Әуезов ауданы', ru: 'Ауэзовский район' },
    locality: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    street: { kk: 'Мысал көшесі', ru: 'улица Мысал' },
    house: '1',
    flat: '2',
  },
  mobilePhone: '+77015550145',
});
const FACTS: PrefillFacts = { person: PERSON, account: {}, today: CONTEXT.today, language: 'ru' };
const ASP = editionNamed('asp-certificate@order-279-2015');
const onPortal = applicationForm(ASP, { channel: 'portal', representative: false });

describe('what is filled in beforehand', () => {
  it('comes from the registry and the calendar, each marked with its source', () => {
    expect(prefill(onPortal, FACTS)).toEqual({
      applicant_name: { answer: 'Үлгіева Мысал Әліппеқызы', source: 'gbd-fl' },
      address: { answer: 'город Алматы, Ауэзовский район, улица Мысал, дом 1, квартира 2', source: 'gbd-fl' },
      phone: { answer: '+77015550145', source: 'gbd-fl' },
      id_document_number: { answer: '012345678', source: 'gbd-fl' },
      id_document_issuer: { answer: 'МВД РК', source: 'gbd-fl' },
      id_document_date: { answer: '2015-03-02', source: 'gbd-fl' },
      year: { answer: 2026, source: 'calendar' },
      quarter: { answer: 2, source: 'calendar' },
    });
  });

  it('is in the language of the person, in the words of annex 1', () => {
    const form = applicationForm(ASP, { channel: 'provider', representative: false });
    expect(prefill(form, { ...FACTS, language: 'kk' })).toMatchObject({
      recipient_place: { answer: 'Алматы қаласы, Әуезов ауданы' },
      residence_locality: { answer: 'Алматы қаласы, Әуезов ауданы' },
      street_house_flat: { answer: 'Мысал көшесі, 1-үй, 2-пәтер' },
      id_document_issuer: { answer: 'ҚР ІІМ' },
    });
  });

  it('prefers what the person told the portal', () => {
    const account = { phone: '+77470000001', email: 'ulgi@example.kz', iban: 'KZ86125KZT5004100100' };
    const form = applicationForm(editionNamed('child-benefit-under-18@almaty-499-2017'), {
      channel: 'portal',
      representative: false,
    });
    expect(prefill(form, { ...FACTS, account })).toMatchObject({
      phone: { answer: '+77470000001', source: 'account' },
      email: { answer: 'ulgi@example.kz', source: 'account' },
      account_number: { answer: 'KZ86125KZT5004100100', source: 'account' },
      identity_document_type: { answer: 'identity-card', source: 'gbd-fl' },
      applicant_birth_date: { answer: '1990-05-15', source: 'gbd-fl' },
    });
  });

  it('is only the calendar while the registry is silent', () => {
    expect(Object.keys(prefill(onPortal, { ...FACTS, person: undefined }))).toEqual(['year', 'quarter']);
  });

  it('leaves out what the field would not take', () => {
    const future = RegisteredPerson.parse({
      ...PERSON,
      identityDocument: { ...PERSON.identityDocument, issuedOn: '2030-01-01' },
    });
    expect(prefill(onPortal, { ...FACTS, person: future })).not.toHaveProperty('id_document_date');
  });

  it('tells a document in one line where the form has one field for it', () => {
    const form = applicationForm(editionNamed('burial-payment@order-509-2024'), {
      channel: 'portal',
      representative: false,
    });
    expect(prefill(form, FACTS)['id_document']?.answer).toBe(
      'Удостоверение личности № 012345678, МВД РК, 02.03.2015',
    );
  });

  it('never speaks of a child, a dead or a third person', () => {
    for (const [, edition] of EDITIONS) {
      const form = applicationForm(edition, { channel: 'portal', representative: false });
      const others = /child|deceased|carer|disabled_person|parent|employer|head_|death|plot|dwelling/;
      expect(Object.keys(prefill(form, FACTS)).filter((id) => others.test(id))).toEqual([]);
    }
  });
});
