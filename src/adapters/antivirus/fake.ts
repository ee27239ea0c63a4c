import { setTimeout as sleep } from 'node:timers/promises';
import type { Antivirus, ScanVerdict } from './port';

/** The text that every antivirus reports as a virus and that does nothing, in two parts lest this file be reported. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** An antivirus that knows the harmless test text of the trade alone. */
export function fakeAntivirus(maxBytes = Number.MAX_SAFE_INTEGER): Antivirus {
  return {
    check: async () => ({ kind: 'well' }),
    scan: async (bytes) => {
      if (bytes.length > maxBytes) return { kind: 'unknown', reason: 'too-big' };
      return bytes.includes(EICAR) ? { kind: 'infected', name: 'Eicar-Test-Signature' } : { kind: 'clean' };
    },
  };
}

/** An antivirus that says nothing. */
export function failingAntivirus(
  reason: Extract<ScanVerdict, { kind: 'unknown' }>['reason'] = 'unreachable',
): Antivirus {
  return {
    check: async () => ({ kind: 'ill', reason }),
    scan: async () => ({ kind: 'unknown', reason }),
  };
}

/** An antivirus that takes `ms` milliseconds over what another one does. */
export function slowAntivirus(antivirus: Antivirus, ms: number): Antivirus {
  return {
    check: () => sleep(ms).then(() => antivirus.check()),
    scan: (bytes) => sleep(ms).then(() => antivirus.scan(bytes)),
  };
}
