import { REGISTRY_CODES, type RegistrySystem } from '../../domain/registry/question';
import type { SystemCheck } from '../system-check';

const SYSTEMS: readonly RegistrySystem[] = [...new Set(Object.values(REGISTRY_CODES))];

/** Checks every system behind the gateway, all at once. */
export async function checkEach(
  check: (system: RegistrySystem) => Promise<SystemCheck>,
): Promise<ReadonlyMap<RegistrySystem, SystemCheck>> {
  return new Map(await Promise.all(SYSTEMS.map(async (system) => [system, await check(system)] as const)));
}
