import type { ProcessStep } from '../../../src/domain/edition/process';
import type { StepRole } from '../../../src/domain/edition/vocabulary';
import { derivePoints } from '../../../src/domain/routing/derive-points';

const route = (...roles: StepRole[]): ProcessStep[] =>
  roles.map((role, index) => ({
    n: index + 1,
    role,
    actor: { kk: 'Маман', ru: 'Специалист' },
    action: { kk: 'Орындайды', ru: 'Исполняет' },
    clause: String(index + 1),
  }));

describe('a route that nobody has read yet', () => {
  it('is signed where the head stands last but one', () => {
    expect(derivePoints(route('specialist', 'head', 'specialist', 'head', 'specialist'))).toEqual({
      register_at: 1,
      prepare_at: 3,
      sign_at: 4,
      issue_at: 5,
    });
  });

  it('is signed where the head stands last', () => {
    expect(derivePoints(route('specialist', 'specialist', 'head'))).toEqual({
      register_at: 1,
      prepare_at: 2,
      sign_at: 3,
    });
  });

  it('is prepared and signed at the last step but one where no head ends it', () => {
    expect(derivePoints(route('applicant', 'specialist', 'head', 'specialist', 'specialist'))).toEqual({
      register_at: 2,
      prepare_at: 4,
      sign_at: 4,
      issue_at: 5,
    });
  });

  it('is prepared and signed at its only step', () => {
    expect(derivePoints(route('system', 'authorised-body'))).toEqual({ prepare_at: 2, sign_at: 2 });
  });

  it('does not let a head sign what nobody has prepared', () => {
    expect(derivePoints(route('head', 'specialist'))).toEqual({ prepare_at: 1, sign_at: 1, issue_at: 2 });
  });

  it('leaves intake and handing-out to the State Corporation, never the decision', () => {
    expect(
      derivePoints(route('corporation-operator', 'specialist', 'specialist', 'corporation-operator')),
    ).toEqual({
      prepare_at: 2,
      sign_at: 2,
      issue_at: 4,
    });
  });

  it('has no meaning without an official', () => {
    expect(derivePoints(route('applicant', 'system', 'corporation-operator'))).toBeUndefined();
  });
});
