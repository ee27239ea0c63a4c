import type { changeDeadline } from '../../../use-cases/administration/change-deadline';
import type { findDeadline } from '../../../use-cases/administration/find-deadline';
import type { listDeadlines } from '../../../use-cases/administration/list-deadlines';
import type { previewDeadline } from '../../../use-cases/administration/preview-deadline';
import { read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
import { showDeadlines } from './list.handler';
import { showPeriod, submitPeriod } from './period.handler';

/** What the pages of periods do. */
export interface DeadlinesPageDeps {
  readonly listDeadlines: ReturnType<typeof listDeadlines>;
  readonly findDeadline: ReturnType<typeof findDeadline>;
  readonly previewDeadline: ReturnType<typeof previewDeadline>;
  readonly changeDeadline: ReturnType<typeof changeDeadline>;
}

const LIST = '/admin/deadlines';
const PERIOD = `${LIST}/:serviceId/:editionId/:deadlineId`;

/** The periods of all editions, and how each of them is changed. */
export function deadlinesRoutes(deps: DeadlinesPageDeps): Route[] {
  return [
    read(LIST, 'administer', showDeadlines(deps)),
    ...decisionRoutes(PERIOD, { show: showPeriod(deps), submit: submitPeriod(deps) }),
  ];
}
