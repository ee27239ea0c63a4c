import type { listDeadlines } from '../../../use-cases/administration/list-deadlines';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page } from '../../route';
import { presentDeadlines } from './list.presenter';

const LONGEST_QUERY = 200;

/** `/admin/deadlines?q=…&show=amended` */
export function showDeadlines(use: { readonly listDeadlines: ReturnType<typeof listDeadlines> }): Handler {
  return async (context) => {
    const filter = {
      query: (context.query.q ?? '').trim().slice(0, LONGEST_QUERY),
      amendedOnly: context.query.show === 'amended',
    };
    const services = await use.listDeadlines(demandPerson(context), filter);
    const model = presentDeadlines(services, filter, context);
    return page('admin/deadlines', model.heading, model);
  };
}
