import { join } from 'node:path';
import { referenceFiles } from '../../src/data/reference-files';

const ROOT = join(__dirname, '../..');

describe('the reference data', () => {
  it('is the same as people write it and as the build leaves it', () => {
    const written = referenceFiles(join(ROOT, 'seeds/reference'));
    const built = referenceFiles(join(ROOT, 'dist/seeds/reference'));
    expect(built.calendarData()).toEqual(written.calendarData());
    expect(built.deadlineEffects()).toEqual(written.deadlineEffects());
    expect(built.overallTerms()).toEqual(written.overallTerms());
    expect(built.decisionPoints()).toEqual(written.decisionPoints());
    expect(built.registryChecks()).toEqual(written.registryChecks());
    expect(built.registries()).toEqual(written.registries());
    expect(built.organisations()).toEqual(written.organisations());
    expect(built.population()).toEqual(written.population());
  });
});
