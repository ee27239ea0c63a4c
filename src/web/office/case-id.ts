import { DomainError } from '../../kernel/domain-error';
import type { RequestContext } from '../route';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The identifier in an address or a form; anything that cannot be one leads nowhere.
 * @throws DomainError `not-found`
 */
export function demandId(value: string | undefined): string {
  if (value === undefined || !UUID.test(value)) throw new DomainError('not-found');
  return value;
}

/** The case that the address names. @throws DomainError `not-found` */
export function caseIdOf({ params }: RequestContext): string {
  return demandId(params.id);
}

/** The page of a case. */
export function casePlace({ language }: Pick<RequestContext, 'language'>, caseId: string): string {
  return `/${language}/office/cases/${caseId}`;
}
