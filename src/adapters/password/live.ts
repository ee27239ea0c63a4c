import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '../../kernel/domain-error';
import { bulkhead } from '../resilience/bulkhead';
import type { PasswordHasher } from './port';

/** How much work one hash is, and how many may be worked on. One hasher serves a whole process. */
export interface PasswordSettings {
  /** Memory of one hash in KiB: 19456 (19 MiB) in use. */
  readonly memoryKiB: number;
  /** Passes over the memory: 2 in use. */
  readonly passes: number;
  /** How many are hashed at once: as many as there are cores to spare. */
  readonly atOnce: number;
  /** How many may wait for their turn before the next is turned away. */
  readonly mayWait: number;
}

/** The work in use: 12 ms of one core for each hash. Two at once leave the cores to the pages. */
export const PASSWORD_WORK = {
  memoryKiB: 19_456,
  passes: 2,
  atOnce: 2,
  mayWait: 100,
} as const satisfies PasswordSettings;

/** Passwords by argon2id, off the main thread. */
export function argon2Hasher(settings: PasswordSettings): PasswordHasher {
  const { memoryKiB, passes } = settings;
  const cost = { memoryCost: memoryKiB, timeCost: passes, parallelism: 1 };
  const marks = `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$`;
  const nobody = `${marks}${base64(16)}$${base64(32)}`;
  const places = bulkhead(settings.atOnce, settings.mayWait);

  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const leave = await places.enter();
    if (leave === undefined) throw new DomainError('password-check-busy');
    try {
      return await work();
    } finally {
      leave();
    }
  };

  return {
    hash: (password) => inTurn(() => hash(normal(password), cost)),
    check: (storedHash, password) =>
      inTurn(async () => {
        const isRight = await verify(storedHash ?? nobody, normal(password));
        if (!isRight || storedHash === undefined) return 'wrong';
        return storedHash.startsWith(marks) ? 'right' : 'outdated';
      }),
  };
}

/** The same letters from another keyboard (composed or not, full width or not) are the same password (NIST 800-63B). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function base64(zeroBytes: number): string {
  return Buffer.alloc(zeroBytes).toString('base64').replaceAll('=', '');
}
