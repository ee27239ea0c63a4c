import { readFile } from 'node:fs/promises';
import { demoSealing } from '../adapters/signature/sealing/demo';
import { keySealing } from '../adapters/signature/sealing/live';
import { noSealing } from '../adapters/signature/sealing/off';
import type { Sealing } from '../adapters/signature/sealing/port';
import type { SealingConfig } from '../config/sealing';
import type { Clock } from '../kernel/clock';

/** The key that the configuration names. */
export function sealingOf(config: SealingConfig, clock: Clock): Sealing {
  switch (config.kind) {
    case 'off':
      return noSealing();
    case 'demo':
      return demoSealing(config.folder, clock);
    case 'files': {
      const { key, certificate, password } = config;
      const read = async () => ({
        key: await readFile(key, 'utf8'),
        certificates: await readFile(certificate, 'utf8'),
        password,
      });
      return keySealing(read, clock);
    }
  }
}
