import type { OfficeRole } from './office-role';
import type { Person, StaffMember } from './person';

/** What a permission decision needs to know of a case. */
export interface CaseFacts {
  /** Account that filed or writes it. */
  readonly accountId: string;
  /** IIN of the applicant. */
  readonly applicantIin: string;
  /** Provider that decides. */
  readonly organisationCode: string;
  /** Organisation and role of the open work item, when there is one. */
  readonly workItem: {
    readonly organisationCode: string;
    readonly role: string;
    readonly holderId: string | null;
  } | null;
  /** Organisations whose staff have acted on it: a window may print again what it handed out. */
  readonly actedOn?: readonly string[];
}

/**
 * Whether a person may see a case: the citizen who filed it or whose IIN it carries; staff of the deciding
 * organisation, of the one that holds the open step and of those that have acted on it; auditors. Administrators keep
 * rules and see no cases.
 */
export function canSeeCase(person: Person, facts: CaseFacts): boolean {
  if (person.kind === 'citizen')
    return person.accountId === facts.accountId || person.iin === facts.applicantIin;
  if (person.role === 'auditor') return true;
  if (person.role === 'administrator') return false;
  return person.accountId === facts.accountId || placesOf(facts).includes(person.organisationCode);
}

function placesOf({ organisationCode, workItem, actedOn = [] }: CaseFacts): string[] {
  return [organisationCode, ...(workItem === null ? [] : [workItem.organisationCode]), ...actedOn];
}

/** Whether a person may take the open step: of that organisation, in that role, and allowed to see the case at all. */
export function canClaim(person: Person, facts: CaseFacts): person is StaffMember {
  return (
    person.kind === 'staff' &&
    canSeeCase(person, facts) &&
    facts.workItem !== null &&
    person.organisationCode === facts.workItem.organisationCode &&
    person.role === (facts.workItem.role as OfficeRole)
  );
}

/** Whether a person may act on the open step: whoever holds it. */
export function canWorkOn(person: Person, facts: CaseFacts): person is StaffMember {
  return canClaim(person, facts) && facts.workItem?.holderId === person.accountId;
}

/** Whether a person may answer for the applicant: they themselves, and a window to which they came. */
export function canAnswerRequest(person: Person, facts: CaseFacts): boolean {
  const isWindow = person.kind === 'staff' && (person.role === 'operator' || person.role === 'clerk');
  return canSeeCase(person, facts) && (person.kind === 'citizen' || isWindow);
}

/** Two people for a decision: whoever prepared it may not sign it, also after a change of role. */
export function canSign(
  person: Person,
  facts: CaseFacts,
  preparedByAccountId: string,
): person is StaffMember {
  return canWorkOn(person, facts) && person.role === 'head' && person.accountId !== preparedByAccountId;
}

/** Whether a person may name another account for a rejected payment: a clerk of the provider that decided. */
export function canCorrectPayment(person: Person, facts: CaseFacts): person is StaffMember {
  return isOfProvider(person, facts) && person.role === 'clerk';
}

/** Whether a person may order a rejected payment anew to an account that another person has prepared. */
export function canConfirmPayment(person: Person, facts: CaseFacts): person is StaffMember {
  return isOfProvider(person, facts) && person.role === 'head';
}

/** Whether a person may look through the batches of payments: they change nothing there. */
export function canReadPayments(person: Person): person is StaffMember {
  return person.kind === 'staff' && (person.role === 'administrator' || person.role === 'auditor');
}

/** Whether a person may read the journals of applications of their own organisation. */
export function canReadRegistrations(person: Person): person is StaffMember {
  return person.kind === 'staff' && ['clerk', 'head', 'auditor'].includes(person.role);
}

function isOfProvider(person: Person, facts: CaseFacts): person is StaffMember {
  return person.kind === 'staff' && person.organisationCode === facts.organisationCode;
}
