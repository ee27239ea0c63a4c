import { STEP_ROLES } from '../../../src/domain/edition/vocabulary';
import { officeRoleOf } from '../../../src/domain/routing/office-role';
import { stepPerformer } from '../../../src/domain/routing/step-performer';

describe('the roles of the acts in the office', () => {
  it.each([
    ['office-clerk', 'clerk'],
    ['specialist', 'clerk'],
    ['authorised-body', 'clerk'],
    ['commission', 'clerk'],
    ['head', 'head'],
    ['corporation-operator', 'operator'],
    ['corporation-collector', 'operator'],
    ['inspector', 'operator'],
    ['applicant', null],
    ['system', null],
  ] as const)('%s is held by %s', (role, held) => {
    expect(officeRoleOf(role)).toBe(held);
  });

  it.each(STEP_ROLES)('%s: nobody holds what the portal does, somebody holds the rest', (role) => {
    expect(officeRoleOf(role) === null).toBe(stepPerformer(role) === 'automatic');
    expect(officeRoleOf(role) === 'operator').toBe(stepPerformer(role) === 'corporation');
  });
});
