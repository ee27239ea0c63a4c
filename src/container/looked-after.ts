import type { LookedAfter } from '../use-cases/systems/look-after-systems';
import type { Adapters } from './adapters';

/** Every outside system that the portal uses, and how it is asked for a sign of life. */
export function lookedAfter({ sms, mail }: Adapters): readonly LookedAfter[] {
  return [
    { system: 'sms', check: () => sms.check() },
    { system: 'mail', check: () => mail.check() },
  ];
}
