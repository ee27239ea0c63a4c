import type { showCalendarYear } from '../../../use-cases/administration/show-calendar-year';
import { demandPerson } from '../../citizen/draft/demand-person';
import { DomainError } from '../../../kernel/domain-error';
import { type Handler, page } from '../../route';
import { presentYear } from './year.presenter';

/** A year of the calendar; without a year in the address the one that runs. */
export function showYear(use: { readonly showCalendarYear: ReturnType<typeof showCalendarYear> }): Handler {
  return async (context) => {
    const { year = '' } = context.query;
    if (year !== '' && !/^\d{4}$/.test(year)) throw new DomainError('not-found');
    const view = await use.showCalendarYear(demandPerson(context), year === '' ? null : Number(year));
    const model = presentYear(view, context);
    return page('admin/calendar', model.heading, model);
  };
}
