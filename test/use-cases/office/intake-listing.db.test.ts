import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { office } from './office';

const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');
const AT = '2026-11-16T10:00:00+05:00';

it('lists documents for the ground that speaks of them alone: who was paid already is not told that papers are missing', async () => {
  const { knex } = await testDatabase();
  await insertOrganisations(knex);
  const citizen = await insertCitizen(knex, '851230450012', 'Ахметова Айгүл');
  const work = office(knex, [RULES], AT);
  const refused = async (groundId: string) => {
    const wanted = { rules: RULES, route: RULES, channel: 'provider' as const, filer: citizen };
    const filedAt = work.clock.now();
    const { id: caseId, organisationCode } = await fileCase(knex, { ...wanted, applicant: citizen, filedAt });
    const clerk = await insertStaff(knex, 'clerk', 'Маман', organisationCode);
    await work.claim(clerk, { caseId });
    const { step, state } = await work.view(clerk, caseId);
    const missing = state.filed.documents.slice(0, 1).map(({ documentId }) => documentId);
    const act = { caseId, stepKey: step?.key ?? '', groundId, missing, note: null };
    return (await work.refuseIntake(clerk, act)).intakeRefusal?.missing;
  };
  expect(await refused('incomplete-documents')).toHaveLength(1);
  expect(await refused('already-assigned-or-applied')).toEqual([]);
});
