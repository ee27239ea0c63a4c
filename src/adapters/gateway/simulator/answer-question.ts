import type { RegistryFacts } from '../../../domain/registry/answer';
import type { BenefitKind } from '../../../domain/registry/benefits';
import type { RegistryName, RegistryQuestion } from '../../../domain/registry/question';
import type { WireAnswer } from '../wire';
import { documentFacts, requestFacts, type Moment } from './answers/digital-facts';
import { familyFacts, paymentFacts, personFacts } from './answers/household-facts';
import { accountFacts, contributionFacts, holderFacts, numberFacts } from './answers/money-facts';
import type { Realm } from './answers/realm';

type Answerers = {
  readonly [Name in RegistryName]: (
    realm: Realm,
    question: Extract<RegistryQuestion, { registry: Name }>,
    moment: Moment,
  ) => RegistryFacts[Name] | undefined;
};

/** What the registries would say. The same question always gets the same answer, but for the codes of digital documents. */
export function answerQuestion(realm: Realm, question: RegistryQuestion, moment: Moment): WireAnswer {
  const facts = findFacts(realm, question, moment);
  return facts === undefined ? { kind: 'not-found' } : { kind: 'found', facts: { ...facts } };
}

/** Questions about somebody whom no registry knows are not found; others are answered, if by an empty list. */
const ANSWERERS: Answerers = {
  'gbd-fl': ({ find }, { iin }) => {
    const home = find(iin);
    return home && personFacts(home.family, home.person);
  },
  family: ({ find }, { iin }) => {
    const home = find(iin);
    return home && familyFacts(home.family, home.person);
  },
  'asp-payments': ({ find }, question) => {
    const home = find(question.iin);
    return home && paymentFacts(home.family, home.person, question);
  },
  'notary-powers': ({ findPower }, { number, principalIin, representativeIin }) => {
    const power = findPower(number);
    const isTheirs = power?.principalIin === principalIin && power.representativeIin === representativeIin;
    return isTheirs ? power : undefined;
  },
  'legal-entities': ({ registers }, { bin }) => registers.legalEntities.get(bin),
  'sole-proprietors': ({ registers }, { iin }) => ({
    iin,
    registrations: registers.businesses.get(iin) ?? [],
  }),
  births: ({ registers }, { iin, as }) => {
    const born = registers.birthOf.get(iin);
    const records =
      as === 'parent' ? (registers.birthsByParent.get(iin) ?? []) : born === undefined ? [] : [born];
    return { iin, as, records };
  },
  marriages: ({ registers }, { iin }) => ({ iin, records: registers.marriages.get(iin) ?? [] }),
  deaths: ({ registers }, { iin }) => registers.deathOf.get(iin),
  'name-changes': ({ registers }, { iin }) => ({ iin, records: registers.nameChanges.get(iin) ?? [] }),
  disability: ({ registers }, { iin }) => ({ iin, findings: registers.findings.get(iin) ?? [] }),
  'school-studies': ({ registers }, { iin }) => ({ iin, studies: registers.schooling.get(iin) ?? [] }),
  'higher-studies': ({ registers }, { iin }) => ({ iin, studies: registers.higher.get(iin) ?? [] }),
  'school-guardianships': ({ registers }, { iin }) => ({
    iin,
    guardianships: registers.guardianships.get(iin) ?? [],
  }),
  guardianships: ({ registers }, { iin }) => ({
    iin,
    guardianships: registers.guardianships.get(iin) ?? [],
    adoptions: registers.adoptions.get(iin) ?? [],
  }),
  adoptions: ({ registers }, { iin }) => ({ iin, decisions: registers.adoptions.get(iin) ?? [] }),
  benefits: ({ registers }, { iin }) =>
    benefitFacts(registers, iin, (kind) => !FAMILY_BENEFITS.includes(kind)),
  'care-benefits': ({ registers }, { iin }) => ({
    ...benefitFacts(registers, iin, (kind) => FAMILY_BENEFITS.includes(kind)),
    carers: registers.carers.get(iin) ?? [],
    personalAssistant: registers.assistants.get(iin) ?? [],
  }),
  'pension-contributions': contributionFacts,
  'bank-accounts': accountFacts,
  'account-holder': holderFacts,
  'account-number': numberFacts,
  'digital-document-request': requestFacts,
  'digital-document': documentFacts,
  'mental-health': ({ registers }, { iin }) => {
    const since = registers.onMentalRecord.get(iin);
    return since === undefined ? { iin, onRecord: false } : { iin, onRecord: true, since };
  },
};

/** The benefits that the system of the authorised body keeps (order 206); the recipients' system keeps the others. */
const FAMILY_BENEFITS: readonly BenefitKind[] = [
  'birth-benefit',
  'childcare-benefit',
  'disabled-child-carer-benefit',
  'childhood-disability-care-benefit',
];

function benefitFacts(
  registers: Realm['registers'],
  iin: string,
  isKept: (kind: BenefitKind) => boolean,
): RegistryFacts['benefits'] {
  return {
    iin,
    awards: (registers.awards.get(iin) ?? []).filter(({ benefit }) => isKept(benefit)),
    applications: (registers.applications.get(iin) ?? []).filter(({ benefit }) => isKept(benefit)),
  };
}

/** Everything but persons' records is asked about people; about somebody unknown nothing is said. */
function findFacts(realm: Realm, question: RegistryQuestion, moment: Moment): object | undefined {
  if ('iin' in question && realm.find(question.iin) === undefined) return undefined;
  // The table pairs each name with its own question; the compiler cannot follow that through a union.
  const answerer = ANSWERERS[question.registry] as (
    realm: Realm,
    question: RegistryQuestion,
    moment: Moment,
  ) => object | undefined;
  return answerer(realm, question, moment);
}
