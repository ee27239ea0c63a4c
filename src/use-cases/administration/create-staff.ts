import type { PasswordHasher } from '../../adapters/password/port';
import type { Secrets } from '../../adapters/secrets/port';
import type { OrganisationRepository } from '../../data/organisations';
import type { StaffRepository } from '../../data/staff';
import type { Person } from '../../domain/access/person';
import { AdministeredStaff, isWorkLogin } from '../../domain/administration/administered-staff';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import { newOneTimePassword } from '../identity/new-one-time-password';
import { decide, type DecideDeps } from './decide';
import { type AdministrationDeps, demandAdministration } from './demand-administration';
import { demandAdministrator } from './demand-administrator';
import { demandOwnIin } from './demand-own-iin';
import { demandOrganisation } from './save-staff';

/** Somebody who is to work in the portal. */
export interface NewStaff {
  readonly login: string;
  readonly value: AdministeredStaff;
  readonly reason: string;
}

export interface CreateStaffDeps extends DecideDeps, AdministrationDeps {
  readonly staff: AdministrationDeps['staff'] &
    Pick<StaffRepository, 'isLoginTaken' | 'isIinTaken' | 'insert'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly passwords: Pick<PasswordHasher, 'hash'>;
  readonly secrets: Pick<Secrets, 'newToken'>;
}

/**
 * Opens an account at once. Gives the password to hand over, which is kept nowhere in the clear: it is good for choosing
 * one's own, once.
 * @throws DomainError those of {@link decide}; `invalid`; `login-taken`; `iin-taken`; `forbidden`; `password-check-busy`
 */
export function createStaff(deps: CreateStaffDeps) {
  const write = decide(deps);
  return async (person: Person, { login, value, reason }: NewStaff): Promise<string> => {
    const author = demandAdministrator(person);
    const opened = AdministeredStaff.safeParse(value);
    if (!opened.success || opened.data.status !== 'active' || !isWorkLogin(login))
      throw new DomainError('invalid');
    await demandOrganisation(deps.organisations, value);
    if (await deps.staff.isLoginTaken(login)) throw new DomainError('login-taken');
    const password = newOneTimePassword(deps.secrets);
    const passwordHash = await deps.passwords.hash(password);
    const decision = { kind: 'staff' as const, subject: login, value: opened.data, reason };
    const first = { effectiveFrom: null, act: null, seenVersion: 0 };
    await orTaken(() =>
      write(
        person,
        { ...decision, ...first },
        {
          project: async (trx) => {
            await demandAdministration(deps, trx, author, null);
            await demandOwnIin(deps, trx, login, opened.data);
            const account = { id: newId(), login, passwordHash, at: deps.clock.now() };
            if (!(await deps.staff.insert(trx, account, opened.data))) throw new DomainError('login-taken');
          },
        },
      ),
    );
    return password;
  };
}

/** Whoever was first with the login has decided about it. */
async function orTaken(open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (problem) {
    const isTaken = problem instanceof DomainError && problem.code === 'conflict';
    throw isTaken ? new DomainError('login-taken') : problem;
  }
}
