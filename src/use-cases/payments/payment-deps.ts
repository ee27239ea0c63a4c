import type { PaymentSystem } from '../../adapters/payments/port';
import type { ApplicationRepository } from '../../data/applications';
import type { PaymentRepository } from '../../data/payments';
import type { Clock } from '../../kernel/clock';

/** What handing orders over and asking for answers needs. */
export interface PaymentDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly payments: PaymentRepository;
  readonly paymentSystem: PaymentSystem;
  readonly clock: Clock;
}
