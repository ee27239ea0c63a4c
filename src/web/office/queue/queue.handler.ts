import type { WorkingCalendars } from '../../../domain/calendar/working-calendars';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { homePlace } from '../../navigation';
import { type Handler, page, redirect } from '../../route';
import { readQueueQuery } from './queue-query';
import { presentQueue } from './queue.presenter';

interface Uses extends Pick<OfficeUseCases, 'showQueue' | 'listServices'> {
  readonly reference: { readonly calendars: () => Promise<WorkingCalendars> };
}

/** The queue of the unit of whoever is logged in; whoever has no queue is led to where they work. */
export function showQueuePage(use: Uses): Handler {
  return async (context) => {
    const home = homePlace(context.person);
    if (home !== '/office') return redirect(`/${context.language}${home}`);
    const query = readQueueQuery(context.query);
    const [queue, services, calendars] = await Promise.all([
      use.showQueue(demandPerson(context), query.filter, query.after),
      use.listServices(),
      use.reference.calendars(),
    ]);
    const model = presentQueue(queue, { query, services, calendars }, context);
    return page('office/queue', model.heading, model);
  };
}
