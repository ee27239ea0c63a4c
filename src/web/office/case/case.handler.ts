import type { WorkingCalendars } from '../../../domain/calendar/working-calendars';
import type { Clock } from '../../../kernel/clock';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { caseIdOf } from '../case-id';
import { type CaseSetting, presentCase } from './case.presenter';

interface Uses extends Pick<OfficeUseCases, 'findCaseView'> {
  readonly reference: CaseSetting['reference'] & { readonly calendars: () => Promise<WorkingCalendars> };
  readonly clock: Clock;
}

/** The page of a case. */
export function showCasePage({ findCaseView, reference, clock }: Uses): Handler {
  return async (context) => {
    const view = await findCaseView(demandPerson(context), caseIdOf(context));
    const calendars = await reference.calendars();
    const model = presentCase(view, { now: clock.now(), reference, calendars }, context);
    return page('office/case', `${model.number}, ${model.heading}`, model);
  };
}
