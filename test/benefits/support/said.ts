import type { RegistryFacts } from '../../../src/domain/registry/answer';
import type { BenefitKind } from '../../../src/domain/registry/benefits';
import { plainDate } from '../../../src/kernel/plain-date';
import type { Answer } from '../../../src/domain/fields/answer';
import type { Raw } from '../../../src/domain/fields/raw';
import { DigitalDocumentKind } from '../../../src/domain/registry/digital-document';
import { personFacts, type Said } from '../../use-cases/automatic/automatic-world';
import { ME } from './base-world';

/** A child born on 10 March 2026. */
export const CHILD = '260310500102';
/** The account that applicants of these tests name, as the forms take it. */
export const ACCOUNT = 'KZ86125KZT5004100100';
export const AGENCY = { kk: 'Алмалы ауданының АХАЖ бөлімі', ru: 'Отдел РАГС Алмалинского района' };
const RECORDED = { number: '10-1', registeredOn: plainDate('2026-03-17'), country: 'KAZ', office: AGENCY };
const PERSON = { surname: 'Ахметова', givenName: 'Айгүл' };

/** A child as typed into a row of a form. */
export function childRow(iin: string = CHILD): Raw {
  return [
    {
      ...{ iin, name: 'Ахметов Ерасыл', birth_date: { day: '10', month: '3', year: '2026' } },
      ...{ birth_place: 'kazakhstan', document_kind: 'birth-certificate', document_details: '№ 10-1' },
    },
  ];
}

/** The same row as it is filed. */
export function childAnswer(iin: string = CHILD): Answer {
  return [{ iin, name: 'Ахметов Ерасыл', birth_date: '2026-03-10', birth_place: 'kazakhstan' }];
}

/** The record of the birth of a child, the one of these tests unless told otherwise, of which the applicant is the mother. */
export function born(more: Partial<RegistryFacts['births']['records'][number]> = {}): Said {
  const child = { iin: CHILD, surname: 'Ахметов', givenName: 'Ерасыл' };
  const record = {
    ...RECORDED,
    child,
    bornOn: plainDate('2026-03-10'),
    mother: { ...PERSON, iin: ME.iin },
    ...more,
  };
  return { births: { iin: record.child.iin ?? CHILD, as: 'child', records: [record] } };
}

/** A marriage of the applicant registered in Kazakhstan, to somebody known where that counts, and its divorce. */
export function married(
  divorced: boolean,
  to: { iin?: string; registeredOn?: string; country?: string } = {},
): Said {
  const divorce = divorced ? { divorce: { ...RECORDED, number: '10-3' } } : {};
  const spouses: [typeof PERSON & { iin: string }, typeof PERSON & { iin?: string }] = [
    { ...PERSON, iin: ME.iin },
    { surname: 'Омаров', givenName: 'Данияр', ...(to.iin === undefined ? {} : { iin: to.iin }) },
  ];
  const { registeredOn = RECORDED.registeredOn, country = RECORDED.country } = to;
  const record = { ...RECORDED, number: '10-2', registeredOn: plainDate(registeredOn), country, spouses };
  return { marriages: { iin: ME.iin, records: [{ ...record, ...divorce }] } };
}

/** That the applicant is the guardian of somebody, by the one or the other system. */
export function guardian(registry: 'guardianships' | 'school-guardianships', ward: string): Said {
  const since = plainDate('2026-04-01');
  const guardians = [
    {
      kind: 'guardianship' as const,
      guardian: { ...PERSON, iin: ME.iin },
      number: '7',
      authority: AGENCY,
      since,
    },
  ];
  return registry === 'guardianships'
    ? { guardianships: { iin: ward, guardianships: guardians, adoptions: [] } }
    : { 'school-guardianships': { iin: ward, guardianships: guardians } };
}

/** That the account of the application is the applicant's own and open. */
export function ownAccount(iban: string = ACCOUNT): Said {
  return { 'account-holder': { iin: ME.iin, iban, holder: true, open: true } };
}

/** What the system of family benefits knows because of somebody. */
export function careBenefits(
  subjectIin: string,
  known: { readonly awarded?: BenefitKind; readonly applied?: BenefitKind } & Partial<
    Pick<RegistryFacts['care-benefits'], 'carers' | 'personalAssistant'>
  > = {},
): Said {
  const { awarded, applied, carers = [], personalAssistant = [] } = known;
  const of = { subjectIin };
  return {
    'care-benefits': {
      iin: subjectIin,
      awards:
        awarded === undefined
          ? []
          : [{ ...of, benefit: awarded, recipientIin: ME.iin, since: plainDate('2026-05-01') }],
      applications:
        applied === undefined
          ? []
          : [{ ...of, benefit: applied, applicantIin: '900515300127', filedOn: plainDate('2026-11-02') }],
      carers,
      personalAssistant,
    },
  };
}

/** A finding of the examination that holds, of 1 September 2026 unless told otherwise. */
export function disabled(
  iin: string,
  more: Partial<RegistryFacts['disability']['findings'][number]> = {},
): Said {
  const finding = {
    number: '5',
    status: 'group-1' as const,
    sinceChildhood: false,
    cause: 'general-illness' as const,
  };
  const holding = { setOn: plainDate('2026-09-01'), first: true };
  return { disability: { iin, findings: [{ ...finding, ...holding, ...more }] } };
}

/** What the service of digital documents says of a paper of the applicant: a code is on its way, and with it the paper is given. */
export function digitalOf(document: string): Said {
  const kind = DigitalDocumentKind.parse(document);
  const asked = { iin: ME.iin, document: kind, request: 'q-1' };
  const paper = { number: '7', owner: PERSON, issuer: AGENCY, issuedOn: plainDate('2020-01-10') };
  return {
    'digital-document-request': { ...asked, sentTo: '67', minutes: 10 },
    'digital-document': { ...asked, outcome: 'given', paper },
  };
}

/** The applicant as the state database of individuals has them, with the identity document. */
export function identified(): Said {
  const document = {
    kind: 'identity-card' as const,
    number: '0123',
    issuer: AGENCY,
    issuedOn: plainDate('2020-01-10'),
  };
  return { 'gbd-fl': { ...personFacts(ME.iin), identityDocument: document } };
}

/** The record of a death, registered in Kazakhstan on the day itself unless told otherwise. */
export function dead(iin: string, day: string, more: Partial<RegistryFacts['deaths']> = {}): Said {
  const name = { surname: 'Ахметов', givenName: 'Серік' };
  return {
    deaths: { ...RECORDED, iin, name, diedOn: plainDate(day), registeredOn: plainDate(day), ...more },
  };
}

/** A legal entity that is not liquidated, whatever its number. */
export function registeredEntity(): Said {
  return {
    'legal-entities': {
      bin: '050140000019',
      name: AGENCY,
      registeredOn: plainDate('2005-01-10'),
      address: AGENCY,
    },
  };
}

/** That the applicant is a sole proprietor under a patent. */
export function proprietor(): Said {
  const registration = { number: '1', regime: 'patent' as const, since: plainDate('2020-01-10') };
  return { 'sole-proprietors': { iin: ME.iin, registrations: [registration] } };
}

/** That somebody studies full-time until June 2029, unless told otherwise, at a school or a university. */
export function studying(
  registry: 'school-studies' | 'higher-studies',
  iin: string,
  more: Partial<RegistryFacts['higher-studies']['studies'][number]> = {},
): Said {
  const at = {
    form: 'full-time' as const,
    organisation: AGENCY,
    since: plainDate('2025-09-01'),
    until: plainDate('2029-06-30'),
  };
  return registry === 'school-studies'
    ? { 'school-studies': { iin, studies: [{ ...at, level: 'technical', ...more }] } }
    : { 'higher-studies': { iin, studies: [{ ...at, level: 'higher', ...more }] } };
}
