import type { SystemName } from '../domain/systems/system-name';

/** Takes note of how outside systems did. Costs nothing: what is noted is written later. */
export interface SystemWatch {
  succeeded(system: SystemName): void;
  /** @param reason a stable code */
  failed(system: SystemName, reason: string): void;
  /** None is configured. */
  switchedOff(system: SystemName): void;
}
