import type { Secrets } from '../../adapters/secrets/port';
import type { SecondFactorRepository } from '../../data/second-factors';
import type { Throttle } from '../../data/throttle';
import { confirmPassword, type ConfirmPasswordDeps } from '../office/confirm-password';
import { beginEnrolment } from './begin-enrolment';
import { confirmEnrolment } from './confirm-enrolment';
import type { HeldDeps } from './is-held';
import { passByRecoveryCode } from './pass-by-recovery-code';
import { passSecondFactor } from './pass-second-factor';
import { renewRecoveryCodes } from './renew-recovery-codes';
import { secondFactorStep } from './second-factor-step';
import { shownCodes } from './shown-codes';

/** What the second factor needs. */
export type SecondFactorDeps = HeldDeps &
  ConfirmPasswordDeps & {
    readonly accounts: HeldDeps['accounts'] & ConfirmPasswordDeps['accounts'];
    readonly secondFactors: SecondFactorRepository;
    readonly secrets: Secrets;
    readonly throttle: Throttle;
  };

export type SecondFactorUseCases = ReturnType<typeof secondFactorUseCases>;

/** Everything that a person does with their own second factor. */
export function secondFactorUseCases(deps: SecondFactorDeps) {
  return {
    secondFactorStep: secondFactorStep(deps),
    passSecondFactor: passSecondFactor(deps),
    passByRecoveryCode: passByRecoveryCode(deps),
    beginEnrolment: beginEnrolment(deps),
    confirmEnrolment: confirmEnrolment(deps),
    renewRecoveryCodes: renewRecoveryCodes({ ...deps, confirmPassword: confirmPassword(deps) }),
    listRecoveryCodes: (accountId: string) => deps.secondFactors.listRecoveryCodes(accountId),
    shownCodes: shownCodes(deps.secrets),
  };
}
