import type { Clock } from '../../../kernel/clock';
import type { SecondFactorUseCases } from '../../../use-cases/identity/second-factor-use-cases';

/** What the pages of the second factor are made of. */
export interface SecondFactorPageDeps extends SecondFactorUseCases {
  readonly clock: Clock;
}
