import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionLibrary } from '../../../src/data/edition-library';
import type { Edition } from '../../../src/domain/edition/edition';
import { DomainError } from '../../../src/kernel/domain-error';
import { seededEdition } from '../../support/fictional-service';

let seeded: readonly Edition[] | undefined;

/** All editions of the seeds, parsed once a test file. */
export function seededEditions(): readonly Edition[] {
  seeded ??= readdirSync(join(__dirname, '../../../seeds/editions'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => seededEdition(file.replace(/\.yaml$/, '')));
  return seeded;
}

/** A library in memory; `shelf` may be changed by the test. */
export interface MemoryLibrary extends EditionLibrary {
  readonly shelf: { editions: readonly Edition[]; version: string; openings: Map<string, boolean> };
}

export function memoryLibrary(editions: readonly Edition[]): MemoryLibrary {
  const shelf = { editions, version: '1', openings: new Map<string, boolean>() };
  const get = async (serviceId: string, editionId: string) => {
    const found = shelf.editions.find(({ id, edition }) => id === serviceId && edition.id === editionId);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  };
  return {
    shelf,
    get,
    asOf: get,
    ofService: async (serviceId) => shelf.editions.filter(({ id }) => id === serviceId),
    all: async () => shelf.editions,
    openings: async () => shelf.openings,
    version: async () => shelf.version,
    forget: () => undefined,
  };
}
