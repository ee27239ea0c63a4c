import type { Knex } from 'knex';
import type { PasswordHasher } from '../src/adapters/password/port';
import type { Secrets } from '../src/adapters/secrets/port';
import type { EditionRepository } from '../src/data/editions';
import type { Clock } from '../src/kernel/clock';
import { newId } from '../src/kernel/ids';
import { secondFactorScope } from '../src/use-cases/identity/second-factor-scope';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts';

/** What the demonstration is made with. */
export interface DemoSeedDeps {
  readonly knex: Knex;
  readonly passwords: PasswordHasher;
  readonly secrets: Pick<Secrets, 'seal'>;
  readonly editions: EditionRepository;
  readonly clock: Clock;
}

/**
 * People to log in as, and every service opened, also those of repealed acts, so that each can be tried. Run again it
 * adds only what is missing.
 */
export async function seedDemo(deps: DemoSeedDeps): Promise<void> {
  const { knex, passwords, editions, clock } = deps;
  const logins = DEMO_ACCOUNTS.map(({ login }) => login);
  const known: { login: string }[] = await knex('accounts').whereIn('login', logins).select('login');
  const missing = DEMO_ACCOUNTS.filter(({ login }) => !known.some((row) => row.login === login));
  for (const account of missing) {
    await addAccount(knex, account, await passwords.hash(DEMO_PASSWORD), clock.now());
  }
  await addSecondFactors(deps);
  await openEverything(knex, editions, clock);
}

async function addAccount(knex: Knex, account: DemoAccount, passwordHash: string, at: Date): Promise<void> {
  const id = newId();
  await knex.transaction(async (trx) => {
    await trx('accounts').insert({
      id,
      kind: account.staff === undefined ? 'citizen' : 'staff',
      login: account.login,
      iin: account.staff?.iin ?? account.login,
      full_name: account.name,
      phone: account.phone ?? null,
      language: account.language,
      password_hash: passwordHash,
      created_at: at,
      password_changed_at: at,
    });
    if (account.staff === undefined) return;
    await trx('staff_members').insert({
      account_id: id,
      role: account.staff.role,
      organisation_code: account.staff.organisation,
      position_kk: account.staff.position.kk,
      position_ru: account.staff.position.ru,
    });
  });
}

/** Gives a known second factor to whoever has none: also after it was reset, so that the next start helps out. */
async function addSecondFactors({ knex, secrets, clock }: DemoSeedDeps): Promise<void> {
  for (const { login, staff } of DEMO_ACCOUNTS) {
    if (staff?.totpSecret === undefined) continue;
    const account: { id: string } | undefined = await knex('accounts').where({ login }).first('id');
    if (account === undefined) continue;
    await knex('second_factors')
      .insert({
        account_id: account.id,
        sealed_secret: secrets.seal(secondFactorScope('secret', account.id), staff.totpSecret),
        last_step: 0,
        confirmed_at: clock.now(),
      })
      .onConflict('account_id')
      .ignore();
  }
}

/** Opens every service about which nobody has decided anything: at a later start what was decided since then stays. */
async function openEverything(knex: Knex, editions: EditionRepository, clock: Clock): Promise<void> {
  const services = new Set((await editions.listEditions()).map(({ edition }) => edition.id));
  for (const { serviceId } of await editions.listOpenings()) services.delete(serviceId);
  const decided = await knex<{ subject: string; kind: string }>('administered_versions')
    .where({ kind: 'service-opening' })
    .distinct('subject');
  for (const { subject } of decided) services.delete(subject);
  const administrator = DEMO_ACCOUNTS.find(({ staff }) => staff?.role === 'administrator');
  for (const serviceId of services) {
    await editions.saveOpening({
      serviceId,
      isOpen: true,
      reason: 'Портал көрсетілімі үшін ашылды. Открыто для показа портала',
      changedBy: administrator?.name ?? '',
      changedAt: clock.now(),
    });
  }
}
