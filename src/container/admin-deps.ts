import { exportJournal } from '../use-cases/administration/export-journal';
import { listJournal, listJournalAuthors } from '../use-cases/administration/list-journal';
import { subjectNames } from '../use-cases/administration/subject-names';
import { PROJECTIONS } from '../data/projections';
import { changeGround } from '../use-cases/administration/change-ground';
import { changeMessage } from '../use-cases/administration/change-message';
import { findGround } from '../use-cases/administration/find-ground';
import { findMessage, listMessages } from '../use-cases/administration/find-message';
import { listGrounds } from '../use-cases/administration/list-grounds';
import { findServiceState, listServiceStates } from '../use-cases/administration/service-states';
import { switchService } from '../use-cases/administration/switch-service';
import type { JournalPageDeps } from '../web/admin/journal/journal.routes';
import type { ServicesPageDeps } from '../web/admin/services/services.routes';
import type { TextsPageDeps } from '../web/admin/texts/texts.routes';
import { standardWording } from '../web/text/message-words';
import type { AdminDeps } from '../web/admin/admin.routes';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the administrators' pages do. */
export function createAdminDeps(parts: ContainerParts): AdminDeps {
  return { ...journalDeps(parts), ...servicesDeps(parts), ...textsDeps(parts) };
}

function journalDeps(parts: ContainerParts): JournalPageDeps {
  const deps = useCaseDeps(parts);
  return {
    listJournal: listJournal(deps),
    listJournalAuthors: listJournalAuthors(deps),
    exportJournal: exportJournal(deps),
    subjectNames: subjectNames(deps),
    clock: deps.clock,
  };
}

function servicesDeps(parts: ContainerParts): ServicesPageDeps {
  const deps = { ...useCaseDeps(parts), projections: PROJECTIONS };
  return {
    listServiceStates: listServiceStates(deps),
    findServiceState: findServiceState(deps),
    switchService: switchService(deps),
  };
}

function textsDeps(parts: ContainerParts): TextsPageDeps {
  const deps = { ...useCaseDeps(parts), standardWording };
  return {
    listGrounds: listGrounds(deps),
    findGround: findGround(deps),
    changeGround: changeGround(deps),
    listMessages: listMessages(deps),
    findMessage: findMessage(deps),
    changeMessage: changeMessage(deps),
    baseUrl: deps.baseUrl,
    now: () => deps.clock.now(),
  };
}
