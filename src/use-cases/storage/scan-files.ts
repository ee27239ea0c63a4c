import type { Antivirus, ScanVerdict } from '../../adapters/antivirus/port';
import type { Storage } from '../../adapters/storage/port';
import type { ApplicationRepository } from '../../data/applications';
import type { FileScanRepository, OpenScan, PlaceOfFile } from '../../data/file-scans';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { tellJob } from '../office/tell-job';

export interface ScanFilesDeps {
  readonly scans: Pick<FileScanRepository, 'listOpen' | 'record' | 'settle' | 'forget' | 'placesOf'>;
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly storage: Pick<Storage, 'read'>;
  readonly antivirus: Pick<Antivirus, 'scan'>;
  readonly clock: Clock;
}

/** So many files a run, and so many without a verdict before the antivirus is left alone until the next one. */
const AT_ONCE = 200;
const MOST_SILENT = 3;

/**
 * Looks at the files that waited for the antivirus. One in which something is found is locked at once, and then every
 * case with it says so and its person is told to hand in another. Run again, or killed in between, it does what is left.
 * @returns how many files got a verdict
 * @throws DomainError `storage-unavailable`; `conflict` when somebody acts on a case at this moment: the next run goes on
 */
export function scanFiles(deps: ScanFilesDeps) {
  return async (): Promise<number> => {
    let settled = 0;
    let silent = 0;
    for (const open of await deps.scans.listOpen(AT_ONCE)) {
      if (await isSettled(deps, open)) settled += 1;
      else silent += 1;
      if (silent === MOST_SILENT) break;
    }
    return settled;
  };
}

async function isSettled(deps: ScanFilesDeps, open: OpenScan): Promise<boolean> {
  const { storageKey } = open;
  if (open.state === 'infected') return lockEverywhere(deps, storageKey, open.threat ?? '');
  const verdict = await verdictOn(deps, storageKey);
  const now = deps.clock.now();
  switch (verdict.kind) {
    case 'unknown':
      await deps.scans.record(storageKey, { state: 'waiting' }, now);
      return false;
    case 'off':
      await deps.scans.forget(storageKey);
      return true;
    case 'clean':
      await deps.scans.record(storageKey, { state: 'clean' }, now);
      return true;
    case 'infected':
      await deps.scans.record(storageKey, { state: 'infected', threat: verdict.name }, now);
      return lockEverywhere(deps, storageKey, verdict.name);
  }
}

/** A file that is gone, because it was taken back, needs no verdict. */
async function verdictOn({ storage, antivirus }: ScanFilesDeps, key: string): Promise<ScanVerdict> {
  try {
    return await antivirus.scan(await storage.read(key));
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'file-missing') return { kind: 'off' };
    throw problem;
  }
}

async function lockEverywhere(deps: ScanFilesDeps, storageKey: string, threat: string): Promise<boolean> {
  for (const place of await deps.scans.placesOf(storageKey)) {
    if ((await deps.applications.findCase(place.caseId)) === undefined) continue;
    const now = deps.clock.now();
    await changeCase(deps.applications)(place.caseId, (before) => locked(before, place, threat, now));
  }
  await deps.scans.settle(storageKey, deps.clock.now());
  return true;
}

function locked(
  { application, state }: CaseBefore,
  { attachmentId, documentId, fileName }: PlaceOfFile,
  threat: string,
  at: Date,
): CaseDecision | null {
  if (state.lockedFiles.includes(attachmentId)) return null;
  const payload = { attachmentId, documentId, name: fileName, threat };
  return {
    events: [{ type: 'file-locked', at, actor: { kind: 'portal' }, payload }],
    jobs: [tellJob(application.id, 'file-locked', state.lastSeq + 1)],
  };
}
