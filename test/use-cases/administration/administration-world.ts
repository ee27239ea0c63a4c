import type { Knex } from 'knex';
import { createRepositories } from '../../../src/container/repositories';
import { PROJECTIONS } from '../../../src/data/projections';
import type { Edition } from '../../../src/domain/edition/edition';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { standardWording } from '../../../src/web/text/message-words';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';

/** Two administrators and others over a test's database, with a clock in the test's hands. */
export async function administrationWorld(knex: Knex, editions: readonly Edition[]) {
  const clock = settableClock('2026-03-17T10:42:00+05:00');
  const repositories = createRepositories(knex, clock, (limit, of) => `${limit} ${of}`, seededCalendar());
  await insertOrganisations(knex);
  for (const edition of editions)
    await publishEdition({ editions: repositories.editionRows, clock })(edition);
  const [one, other, auditor, clerk] = await Promise.all([
    insertStaff(knex, 'administrator', 'Бірінші Әкімші'),
    insertStaff(knex, 'administrator', 'Екінші Әкімші'),
    insertStaff(knex, 'auditor', 'Тексеруші'),
    insertStaff(knex, 'clerk', 'Маман'),
  ]);
  return {
    clock,
    repositories,
    people: { one, other, auditor, clerk },
    deps: {
      ...repositories,
      clock,
      projections: PROJECTIONS,
      standardWording,
      baseUrl: 'https://jardem.test',
    },
  };
}

export type AdministrationWorld = Awaited<ReturnType<typeof administrationWorld>>;

/** The code of the refusal with which something ended; undefined when it did not. */
export async function refusalOf(act: Promise<unknown>): Promise<string | undefined> {
  try {
    await act;
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
