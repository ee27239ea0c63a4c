import { REGISTRY_CODES } from '../domain/registry/question';
import { registrySystem } from '../domain/systems/system-name';
import type { LookedAfter } from '../use-cases/systems/look-after-systems';
import type { Adapters } from './adapters';

const REGISTRIES = [...new Set(Object.values(REGISTRY_CODES))];

/** Every outside system that the portal uses, and how it is asked for a sign of life. */
export function lookedAfter(adapters: Adapters): readonly LookedAfter[] {
  const { gateway, sms, mail, storage, antivirus, signatures, paymentSystem, registryEvents } = adapters;
  return [
    ...REGISTRIES.map((code) => ({ system: registrySystem(code), check: () => gateway.check(code) })),
    { system: 'sms', check: () => sms.check() },
    { system: 'mail', check: () => mail.check() },
    { system: 'storage', check: () => storage.check() },
    { system: 'antivirus', check: () => antivirus.check() },
    { system: 'signatures', check: () => signatures.check() },
    { system: 'registry-events', check: () => registryEvents.check() },
    { system: 'payments', check: () => paymentSystem.check() },
  ];
}
