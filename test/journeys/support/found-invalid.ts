import { systemClock } from '../../../src/adapters/clock/system-clock';
import { createRepositories } from '../../../src/container/repositories';
import { changeCase } from '../../../src/use-cases/cases/change-case';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import type { RunningPortal } from './portal';

/** Lets the check of an application's signature, made later, find that it does not hold. */
export async function foundInvalid(
  { database }: Pick<RunningPortal, 'database'>,
  number: string,
): Promise<void> {
  const { applications } = createRepositories(database.knex, systemClock, (limit) => limit, seededCalendar());
  const found = await applications.findByNumber(number);
  const at = systemClock.now();
  await changeCase(applications)(found?.id ?? '', ({ state }) => ({
    events: [
      {
        type: 'signature-checked',
        at,
        actor: { kind: 'portal' },
        payload: {
          signatureId: state.signature.evidenceId ?? '',
          verdict: 'invalid',
          reason: 'revoked',
          checkedAt: at.toISOString(),
        },
      },
    ],
    jobs: [],
  }));
}
