import { catalogueSearch } from '../use-cases/catalogue/catalogue-search';
import { changeDeadline } from '../use-cases/administration/change-deadline';
import { findDeadline } from '../use-cases/administration/find-deadline';
import { listDeadlines } from '../use-cases/administration/list-deadlines';
import { previewDeadline } from '../use-cases/administration/preview-deadline';
import type { DeadlinesPageDeps } from '../web/admin/deadlines/deadlines.routes';
import type { useCaseDeps } from './use-case-deps';

/** What the administrators' pages of periods do. */
export function deadlinesDeps(deps: ReturnType<typeof useCaseDeps>): DeadlinesPageDeps {
  return {
    listDeadlines: listDeadlines({ ...deps, search: catalogueSearch(deps.editions) }),
    findDeadline: findDeadline(deps),
    previewDeadline: previewDeadline(deps),
    changeDeadline: changeDeadline(deps),
  };
}
