import type { AspPayments } from '../../../../domain/registry/asp-payments';
import type { AspPaymentsQuestion } from '../../../../domain/registry/question';
import type { RegisteredFamily } from '../../../../domain/registry/registered-family';
import type { RegisteredPerson } from '../../../../domain/registry/registered-person';
import type { Household } from '../population';
import { RELATIONS } from '../relations';

type Member = Household['members'][number];

/** What the state database of individuals says of a member of a household. */
export function personFacts(family: Household, { role: _role, ...person }: Member): RegisteredPerson {
  return { ...person, address: family.address };
}

/** The living family, seen from one of its members. */
export function familyFacts(family: Household, person: Member): RegisteredFamily {
  const members = family.members.flatMap((member) => {
    const relation = member.iin === person.iin ? null : RELATIONS[person.role][member.role];
    if (relation === null || member.deceasedOn !== undefined) return [];
    const { iin, surname, givenName, birthDate } = member;
    const patronymic = member.patronymic === undefined ? {} : { patronymic: member.patronymic };
    return [{ iin, surname, givenName, ...patronymic, birthDate, relation }];
  });
  return { iin: person.iin, members };
}

/** Assistance is paid for those who were born by the last month of the quarter in which it was paid. */
export function paymentFacts(
  family: Household,
  person: Member,
  { year, quarter }: AspPaymentsQuestion,
): AspPayments {
  const months = (family.aspMonths[String(year)] ?? []).filter((month) => Math.ceil(month / 3) === quarter);
  const lastMonth = `${year}-${String(Math.max(0, ...months)).padStart(2, '0')}`;
  const covered = family.members
    .filter(
      ({ birthDate, deceasedOn }) => birthDate.slice(0, 7) <= lastMonth && isAlive(deceasedOn, lastMonth),
    )
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

function isAlive(deceasedOn: string | undefined, month: string): boolean {
  return deceasedOn === undefined || deceasedOn.slice(0, 7) > month;
}
