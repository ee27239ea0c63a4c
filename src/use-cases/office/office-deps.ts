import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { RoutePlanRepository } from '../../data/route-plans';
import type { Clock } from '../../kernel/clock';
import type { Reference } from '../filing/reference';

/** What every act of the office on a case needs. */
export interface OfficeActDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly reference: Pick<Reference, 'calendars'>;
  readonly clock: Clock;
}

/** An act on the open step of a case: the step is the one that the page showed, so that a stale page does nothing. */
export interface StepAct {
  readonly caseId: string;
  readonly stepKey: string;
}
