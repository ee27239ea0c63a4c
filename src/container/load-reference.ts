import { join } from 'node:path';
import { referenceFiles } from '../data/reference-files';
import type { Reference } from '../use-cases/filing/reference';

/** Reads the reference data once, at start. */
export function loadReference(projectRoot: string): Reference {
  const files = referenceFiles(join(projectRoot, 'seeds/reference'));
  const registries = files.registries();
  return {
    calendars: files.calendars(),
    overallTerms: files.overallTerms(),
    decisionPoints: files.decisionPoints(),
    registryChecks: files.registryChecks(),
    registries,
    registryTitles: new Map(registries.registries.map(({ id, title }) => [id, title])),
  };
}
