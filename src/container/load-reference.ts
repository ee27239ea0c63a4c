import { join } from 'node:path';
import { referenceFiles } from '../data/reference-files';
import type { Reference } from '../use-cases/filing/reference';

/** Reads the reference data once, at start. */
export function loadReference(projectRoot: string): Reference {
  const files = referenceFiles(join(projectRoot, 'seeds/reference'));
  return {
    calendars: files.calendars(),
    overallTerms: files.overallTerms(),
    decisionPoints: files.decisionPoints(),
    registryChecks: files.registryChecks(),
    registryTitles: files.registryTitles(),
  };
}
