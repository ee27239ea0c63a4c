import type { Knex } from 'knex';
import type { AdministeredStaff } from '../domain/administration/administered-staff';
import { requestJob } from './job-requests';

/** What somebody holds and can no longer work on goes back into its queue; the payload names the account. */
export const RELEASE_TASK = 'release-held';

/** An act that had begun before the decision may end after it: it is looked for once more when none can last any longer. */
const ONCE_MORE_MS = 60_000;

/**
 * Writes what an administrator decided about a member of staff: name, place, role and status. A suspension ends all
 * sessions for good. What the person holds and can no longer work on is released by jobs.
 */
export async function projectStaff(
  knex: Knex,
  login: string,
  value: AdministeredStaff,
  at: Date,
): Promise<void> {
  const ended = value.status === 'suspended' ? { sessions_ended_at: at } : {};
  const [account]: { id: string }[] = await knex('accounts')
    .where({ login, kind: 'staff' })
    .update({ ...accountRow(value), ...ended })
    .returning('id');
  if (account === undefined) throw new Error(`A decision about ${login}, who has no account`);
  await knex('staff_members').where({ account_id: account.id }).update(placeRow(value));
  const job = { task: RELEASE_TASK, payload: { accountId: account.id } };
  await requestJob(knex, job);
  await requestJob(knex, { ...job, runAt: new Date(at.getTime() + ONCE_MORE_MS) });
}

/** The columns of the account that an administrator keeps. */
export function accountRow({ name, email, language, status, iin }: AdministeredStaff): object {
  return { full_name: name, email, language, status, ...(iin === undefined ? {} : { iin }) };
}

/** The columns of the place of work. */
export function placeRow({ role, organisationCode, position }: AdministeredStaff): object {
  return {
    role,
    organisation_code: organisationCode,
    position_kk: position.kk,
    position_ru: position.ru,
  };
}
