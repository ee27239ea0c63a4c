import type { Citizen, Person, StaffMember } from '../../domain/access/person';
import { mayEnter } from '../../domain/access/permission';
import { fold } from '../../domain/application/fold';
import { fullName } from '../../domain/form/prefill-registry';
import { DomainError } from '../../kernel/domain-error';
import type { StartParties } from '../drafts/start-parties';
import { CHANNEL_OF_KIND } from '../office/counter-services';
import type { CounterDeps, Visitor } from '../office/identify-visitor';
import type { RefusedCase } from './find-refused';

/**
 * Who applies again, and for whom: the applicant, whoever had acted for them before, or a window for the applicant who
 * stands there now.
 * @throws DomainError `not-found` where the visitor is somebody else, or nobody was identified; `forbidden`
 */
export async function partiesAgain(
  { organisations }: Pick<CounterDeps, 'organisations'>,
  person: Person,
  { base }: RefusedCase,
  visitor: Visitor | null,
): Promise<StartParties> {
  const former = formerParties(base);
  return person.kind === 'staff'
    ? atWindow(organisations, person, former, visitor)
    : onPortal(person, former);
}

type Former = ReturnType<typeof formerParties>;

function formerParties({ application: { applicantIin }, events }: RefusedCase['base']) {
  return { ...fold(events).filed, applicantIin };
}

function onPortal({ iin, name }: Citizen, { applicant, representative, applicantIin }: Former): StartParties {
  const own = { channel: 'portal', applicantIin, applicantPhone: null } as const;
  if (iin === applicantIin) return { ...own, applicantName: name, representative: null };
  if (representative?.iin !== iin) throw new DomainError('not-found');
  const acting = { iin, name, basis: representative.basis };
  return { ...own, applicantName: applicant.name, representative: acting };
}

async function atWindow(
  organisations: CounterDeps['organisations'],
  person: StaffMember,
  { applicant, applicantIin }: Former,
  visitor: Visitor | null,
): Promise<StartParties> {
  const place = await organisations.find(person.organisationCode);
  if (place === undefined || !mayEnter('counter', person)) throw new DomainError('forbidden');
  if (visitor?.iin !== applicantIin) throw new DomainError('not-found');
  const { record } = visitor;
  return {
    channel: CHANNEL_OF_KIND[place.kind],
    applicantIin,
    applicantName: record === null ? applicant.name : fullName(record),
    applicantPhone: record?.mobilePhone ?? applicant.phone,
    representative: null,
  };
}
