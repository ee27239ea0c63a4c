import type { Knex } from 'knex';
import { findOrphans } from '../adapters/storage/find-orphans';
import { sweepUnfinished } from '../adapters/storage/sweep-unfinished';
import { PROJECTIONS } from '../data/projections';
import { findReferencedFiles } from '../data/referenced-files';
import type { JobUseCases } from '../jobs/tasks';
import { tellPerson } from '../use-cases/messages/tell-person';
import { checkApplication } from '../use-cases/registries/check-application';
import { releaseHeld } from '../use-cases/administration/release-held';
import { takeIntoForce } from '../use-cases/administration/take-into-force';
import { recomputeDueTimes } from '../use-cases/administration/recompute-due-times';
import { escalate } from '../use-cases/escalation/escalate';
import { recheckSignatures } from '../use-cases/signatures/recheck-signatures';
import { sweepFiles } from '../use-cases/storage/sweep-files';
import { messageWords } from '../web/text/message-words';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the jobs do, with their repositories and ports. */
export function createJobUseCases(parts: ContainerParts, knex: Knex): JobUseCases {
  const deps = useCaseDeps(parts);
  const { editions, storage, reference } = deps;
  return {
    checkApplication: checkApplication({ ...deps, checks: reference.registryChecks }),
    tellPerson: tellPerson({
      ...deps,
      messageWords,
      serviceTitle: async (serviceId, edition, language) =>
        (await editions.get(serviceId, edition)).title[language],
    }),
    recomputeDueTimes: recomputeDueTimes(deps),
    releaseHeld: releaseHeld(deps),
    takeIntoForce: takeIntoForce({ ...deps, projections: PROJECTIONS }),
    escalate: escalate(deps),
    recheckSignatures: recheckSignatures(deps),
    sweepFiles: sweepFiles({
      ...deps,
      findOrphans: (before) => findOrphans(storage, before, (keys) => findReferencedFiles(knex, keys)),
      sweepUnfinished: (before) => sweepUnfinished(parts.config.storage.folder, before),
    }),
  };
}
