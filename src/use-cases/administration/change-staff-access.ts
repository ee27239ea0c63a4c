import type { PasswordHasher } from '../../adapters/password/port';
import type { Secrets } from '../../adapters/secrets/port';
import type { StaffRepository } from '../../data/staff';
import type { StaffRecord } from '../../data/staff-record';
import type { Throttle } from '../../data/throttle';
import type { Person, StaffMember } from '../../domain/access/person';
import type { StaffAccessAct } from '../../domain/administration/administered-values';
import { DomainError } from '../../kernel/domain-error';
import { newOneTimePassword } from '../identity/new-one-time-password';
import type { resetSecondFactor } from '../identity/reset-second-factor';
import { decide, type DecideDeps } from './decide';
import {
  type AdministrationDeps,
  type DecisionTransaction,
  demandAdministration,
} from './demand-administration';
import { demandAdministrator } from './demand-administrator';

/** An act on somebody's access. */
export interface AccessDecision {
  readonly login: string;
  readonly act: StaffAccessAct;
  readonly reason: string;
  /** The last act on that person's access which the administrator saw; 0 where there was none. */
  readonly seenVersion: number;
}

export interface ChangeStaffAccessDeps extends DecideDeps, AdministrationDeps {
  readonly staff: AdministrationDeps['staff'] &
    Pick<StaffRepository, 'find' | 'handOutPassword' | 'endSessions'>;
  readonly resetSecondFactor: ReturnType<typeof resetSecondFactor>;
  readonly passwords: Pick<PasswordHasher, 'hash'>;
  readonly secrets: Pick<Secrets, 'newToken'>;
  readonly throttle: Pick<Throttle, 'forget'>;
}

/**
 * Hands out a new password, takes a second factor away, or ends all sessions of a person: each time they have to log in
 * anew. Gives the password to hand over; null for the other acts.
 * @throws DomainError those of {@link decide}; `not-found`; `own-access`; `nothing-changed` where there is no second
 * factor; `last-administrator`; `password-check-busy`
 */
export function changeStaffAccess(deps: ChangeStaffAccessDeps) {
  const write = decide(deps);
  return async (person: Person, { login, act, ...decision }: AccessDecision): Promise<string | null> => {
    const author = demandAdministrator(person);
    const found = await deps.staff.find(login);
    if (found === undefined) throw new DomainError('not-found');
    demandAct(author, found, act);
    const password = act === 'password-reset' ? newOneTimePassword(deps.secrets) : null;
    const passwordHash = password === null ? '' : await deps.passwords.hash(password);
    const perform: Record<StaffAccessAct, (trx: DecisionTransaction) => Promise<unknown>> = {
      'password-reset': (trx) =>
        deps.staff.handOutPassword(trx, found.accountId, passwordHash, deps.clock.now()),
      'second-factor-reset': (trx) => deps.resetSecondFactor(found.accountId, trx),
      'sessions-ended': (trx) => deps.staff.endSessions(trx, found.accountId, deps.clock.now()),
    };
    const whole = { ...decision, kind: 'staff-access' as const, subject: login, value: { act } };
    await write(
      person,
      { ...whole, effectiveFrom: null, act: null },
      {
        isAct: true,
        project: async (trx) => {
          await demandAdministration(deps, trx, author, password === null ? null : login);
          await perform[act](trx);
        },
      },
    );
    if (password !== null) await deps.throttle.forget('login-account', login);
    return password;
  };
}

/**
 * Nobody takes away their own password or second factor here: whoever finds an open session could put in their own, and
 * the owner would be locked out. For that there are recovery codes and another administrator.
 */
function demandAct(author: StaffMember, found: StaffRecord, act: StaffAccessAct): void {
  if (act !== 'sessions-ended' && found.accountId === author.accountId) throw new DomainError('own-access');
  if (act === 'second-factor-reset' && !found.hasSecondFactor) throw new DomainError('nothing-changed');
}
