import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import { isOrganisationCode } from '../../domain/administration/administered-organisation';
import { DomainError } from '../../kernel/domain-error';
import type { DecidedOrganisation } from './decided-organisations';

/** What of a decision says whether it may be made. */
export interface OrganisationWish {
  readonly subject: string;
  readonly value: AdministeredOrganisation;
  readonly isNew: boolean;
}

/**
 * What stands so far of the organisation that is decided about; undefined for a new one.
 * @throws DomainError `not-found`, for a new one `code-taken` or `invalid`; `default-needed` when no other would take
 * what no district decides
 */
export function demandOrganisation(
  { subject, value, isNew }: OrganisationWish,
  all: readonly DecidedOrganisation[],
): DecidedOrganisation | undefined {
  const own = all.find(({ code }) => code === subject);
  if (!isNew && own === undefined) throw new DomainError('not-found');
  if (isNew && !isOrganisationCode(subject)) throw new DomainError('invalid');
  if (isNew && own !== undefined) throw new DomainError('code-taken');
  if (own !== undefined) demandDefault(own, value, all);
  return own;
}

/** Those that no longer take what no district decides, because another one does. */
export function replacedBy(
  { subject, value: { isDefault, kind } }: Pick<OrganisationWish, 'subject' | 'value'>,
  all: readonly DecidedOrganisation[],
): DecidedOrganisation[] {
  if (!isDefault) return [];
  return all.filter((other) => other.code !== subject && other.value.kind === kind && takesRest(other));
}

/** Somebody of each kind must take what no district decides. */
function demandDefault(
  own: DecidedOrganisation,
  value: AdministeredOrganisation,
  all: readonly DecidedOrganisation[],
): void {
  const { kind } = own.value;
  if (!takesRest(own) || (value.isDefault && value.kind === kind)) return;
  if (!all.some((other) => other !== own && other.value.kind === kind && other.value.isDefault))
    throw new DomainError('default-needed');
}

/** Now, or by a decision that waits. */
function takesRest({ value, row }: DecidedOrganisation): boolean {
  return value.isDefault || row?.isDefault === true;
}
