import type { ProcessStep } from '../edition/process';
import type { CaseSteps } from './decision-points';
import { stepPerformer } from './step-performer';

/**
 * Where a route that nobody has read yet decides: the head's step, if the head stands last or last but one among the
 * office's steps, signs what the step before it prepares; otherwise the last step but one (or the only one) prepares
 * and the head signs within it. Steps of the State Corporation never decide. Undefined when the office has no step.
 */
export function derivePoints(steps: readonly ProcessStep[]): CaseSteps | undefined {
  const office = steps.filter((step) => stepPerformer(step.role) === 'office');
  const signed = signedByHead(office) ?? signedWithin(office);
  if (signed === undefined) return undefined;
  const registrar = office[0];
  const issuer = steps.findLast(
    (step) => step.n > signed.sign_at && stepPerformer(step.role) !== 'automatic',
  );
  return {
    ...signed,
    ...(registrar !== undefined && registrar.n < signed.prepare_at ? { register_at: registrar.n } : {}),
    ...(issuer === undefined ? {} : { issue_at: issuer.n }),
  };
}

type Signed = Pick<CaseSteps, 'prepare_at' | 'sign_at'>;

function signedByHead(office: readonly ProcessStep[]): Signed | undefined {
  for (const back of [2, 1]) {
    const sign = office.at(-back);
    const prepare = office.length > back ? office.at(-back - 1) : undefined;
    if (sign?.role === 'head' && prepare !== undefined) return { prepare_at: prepare.n, sign_at: sign.n };
  }
  return undefined;
}

function signedWithin(office: readonly ProcessStep[]): Signed | undefined {
  const prepare = office.at(-2) ?? office.at(-1);
  return prepare === undefined ? undefined : { prepare_at: prepare.n, sign_at: prepare.n };
}
