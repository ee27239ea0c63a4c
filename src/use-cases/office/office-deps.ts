import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { RoutePlanRepository } from '../../data/route-plans';
import type * as Prints from '../../print/register';
import type { Clock } from '../../kernel/clock';
import type { Reference } from '../filing/reference';
import type { ClauseInWords } from './result-words';

/** What every act of the office on a case needs. */
export interface OfficeActDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly editions: Pick<EditionLibrary, 'get' | 'asOf'>;
  readonly plans: Pick<RoutePlanRepository, 'get'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly reference: Pick<Reference, 'calendars' | 'payingDecisions' | 'completionRules' | 'intakeGrounds'>;
  readonly clock: Clock;
}

/** What every print of the office needs. */
export interface PrintDeps {
  readonly prints: Pick<typeof Prints, 'makePrint' | 'findPrintKind'>;
  /** The public address of the portal, without a slash at its end. */
  readonly baseUrl: string;
  readonly clauseInWords: ClauseInWords;
}

/** An act on the open step of a case: the step is the one that the page showed, so that a stale page does nothing. */
export interface StepAct {
  readonly caseId: string;
  readonly stepKey: string;
}
