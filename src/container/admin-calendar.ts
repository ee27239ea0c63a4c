import { changeCalendar } from '../use-cases/administration/change-calendar';
import { checkCalendar } from '../use-cases/administration/check-calendar';
import { findCalendarEntry } from '../use-cases/administration/find-calendar-entry';
import { previewCalendar } from '../use-cases/administration/preview-calendar';
import { showCalendarYear } from '../use-cases/administration/show-calendar-year';
import type { CalendarPageDeps } from '../web/admin/calendar/calendar.routes';
import { printedCalendar } from './load-reference';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the administrators' pages of the calendar do. */
export function createCalendarPages(parts: ContainerParts): CalendarPageDeps {
  const deps = { ...useCaseDeps(parts), printedCalendar: printedCalendar(parts.projectRoot) };
  return {
    showCalendarYear: showCalendarYear(deps),
    findCalendarEntry: findCalendarEntry(deps),
    checkCalendar: checkCalendar(deps),
    previewCalendar: previewCalendar(deps),
    changeCalendar: changeCalendar(deps),
  };
}
