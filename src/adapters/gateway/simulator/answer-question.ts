import type { AspPayments } from '../../../domain/registry/asp-payments';
import type { NotaryPower } from '../../../domain/registry/notary-power';
import type {
  AspPaymentsQuestion,
  NotaryPowerQuestion,
  RegistryQuestion,
} from '../../../domain/registry/question';
import type { RegisteredFamily } from '../../../domain/registry/registered-family';
import type { RegisteredPerson } from '../../../domain/registry/registered-person';
import { assertNever } from '../../../kernel/assert-never';
import type { WireAnswer } from '../wire';
import type { Household, Population } from './population';
import { RELATIONS } from './relations';

type Member = Household['members'][number];

/** What the registries would say of the population. The same question always gets the same answer. */
export function answerQuestion(population: Population, question: RegistryQuestion): WireAnswer {
  const facts = findFacts(population, question);
  return facts === undefined ? { kind: 'not-found' } : { kind: 'found', facts: { ...facts } };
}

function findFacts(population: Population, question: RegistryQuestion): object | undefined {
  if (question.registry === 'notary-powers') return findPower(population, question);
  if (!isAboutHousehold(question)) return undefined;
  const family = population.families.find(({ members }) => members.some(({ iin }) => iin === question.iin));
  const person = family?.members.find(({ iin }) => iin === question.iin);
  if (family === undefined || person === undefined) return undefined;
  switch (question.registry) {
    case 'gbd-fl':
      return personFacts(family, person);
    case 'family':
      return familyFacts(family, person);
    case 'asp-payments':
      return paymentFacts(family, person, question);
    default:
      return assertNever(question);
  }
}

type HouseholdQuestion = Extract<RegistryQuestion, { registry: 'gbd-fl' | 'family' | 'asp-payments' }>;

/** The other registries know nobody yet. */
function isAboutHousehold(question: RegistryQuestion): question is HouseholdQuestion {
  return ['gbd-fl', 'family', 'asp-payments'].includes(question.registry);
}

function findPower(population: Population, question: NotaryPowerQuestion): NotaryPower | undefined {
  return population.powersOfAttorney.find(
    (power) =>
      power.number === question.number &&
      power.principalIin === question.principalIin &&
      power.representativeIin === question.representativeIin,
  );
}

function personFacts(family: Household, { role: _role, ...person }: Member): RegisteredPerson {
  return { ...person, address: family.address };
}

function familyFacts(family: Household, person: Member): RegisteredFamily {
  const members = family.members.flatMap((member) => {
    const relation = member.iin === person.iin ? null : RELATIONS[person.role][member.role];
    if (relation === null) return [];
    const { iin, surname, givenName, birthDate } = member;
    const patronymic = member.patronymic === undefined ? {} : { patronymic: member.patronymic };
    return [{ iin, surname, givenName, ...patronymic, birthDate, relation }];
  });
  return { iin: person.iin, members };
}

/** Assistance is paid for those who were born by the last month of the quarter in which it was paid. */
function paymentFacts(
  family: Household,
  person: Member,
  { year, quarter }: AspPaymentsQuestion,
): AspPayments {
  const months = (family.aspMonths[String(year)] ?? []).filter((month) => Math.ceil(month / 3) === quarter);
  const lastMonth = `${year}-${String(Math.max(0, ...months)).padStart(2, '0')}`;
  const covered = family.members
    .filter(({ birthDate }) => birthDate.slice(0, 7) <= lastMonth)
    .map(({ iin }) => iin);
  const recipient = months.length > 0 && covered.includes(person.iin);
  return {
    iin: person.iin,
    year,
    quarter,
    recipient,
    membersCovered: recipient ? covered : [],
    monthsPaid: recipient ? months : [],
  };
}
