import type { EditionLibrary } from '../../data/edition-library';
import type {
  RegistrationFilter,
  RegistrationKey,
  RegistrationRepository,
  RegistrationRow,
  RegistrationView,
} from '../../data/registrations';
import { canReadRegistrations } from '../../domain/access/case-access';
import type { Person, StaffMember } from '../../domain/access/person';
import type { Edition } from '../../domain/edition/edition';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

export type { RegistrationFilter, RegistrationKey } from '../../data/registrations';

/** An entry with the rules that its words are made of. */
export interface Registration {
  readonly row: RegistrationRow;
  readonly rules: Edition;
}

/** One page of a journal; `next` is null on the last one. */
export interface RegistrationPage {
  readonly entries: readonly Registration[];
  readonly next: RegistrationKey | null;
}

export interface RegistrationDeps {
  readonly registrations: Pick<RegistrationRepository, 'list' | 'record'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly clock: Clock;
}

/** Entries of one page, and so many of an export are in memory at once. */
const PAGE = 25;
const PORTION = 500;

/**
 * One page of the journals of a person's own organisation. The look is written down first.
 * @throws DomainError `forbidden` for everybody but clerks, heads and auditors
 */
export function listRegistrations(deps: RegistrationDeps) {
  return async (
    person: Person,
    filter: RegistrationFilter,
    after: RegistrationKey | null,
  ): Promise<RegistrationPage> => {
    const { organisationCode } = await noted(deps, person, filter, 'screen');
    const rows = await deps.registrations.list(organisationCode, filter, after, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      entries: await withRules(deps, shown),
      next: last === undefined ? null : { filedAt: last.filedAt, id: last.id },
    };
  };
}

/**
 * The whole journal under a filter, portion by portion, the latest first: a portion is asked for when the one before was
 * taken.
 * @param most entries after which it ends; one more portion may come than fits
 * @throws DomainError `forbidden`, before the first portion
 */
export function exportRegistrations(deps: RegistrationDeps) {
  return async (
    person: Person,
    filter: RegistrationFilter,
    { way, most = Infinity }: { readonly way: RegistrationView['way']; readonly most?: number },
  ): Promise<AsyncIterable<readonly Registration[]>> => {
    const { organisationCode } = await noted(deps, person, filter, way);
    return portions(deps, organisationCode, filter, most);
  };
}

async function* portions(
  deps: RegistrationDeps,
  organisationCode: string,
  filter: RegistrationFilter,
  most: number,
): AsyncGenerator<readonly Registration[]> {
  let after: RegistrationKey | null = null;
  for (let given = 0; given < most;) {
    const rows: RegistrationRow[] = await deps.registrations.list(organisationCode, filter, after, PORTION);
    if (rows.length > 0) yield await withRules(deps, rows);
    given += rows.length;
    after = rows.at(-1) ?? null;
    if (after === null || rows.length < PORTION) return;
  }
}

async function noted(
  { registrations, clock }: RegistrationDeps,
  person: Person,
  filter: RegistrationFilter,
  way: RegistrationView['way'],
): Promise<StaffMember> {
  if (!canReadRegistrations(person)) throw new DomainError('forbidden');
  const { organisationCode, accountId } = person;
  await registrations.record({ organisationCode, accountId, at: clock.now(), way, filter });
  return person;
}

function withRules(
  { editions }: RegistrationDeps,
  rows: readonly RegistrationRow[],
): Promise<Registration[]> {
  return Promise.all(
    rows.map(async (row) => ({ row, rules: await editions.get(row.serviceId, row.rulesEdition) })),
  );
}
