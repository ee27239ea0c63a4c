import { dateShort } from '../../../kernel/date-words';
import type { FoundCases } from '../../../use-cases/office/find-cases';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, redirect, type RequestContext } from '../../route';
import { casePlace } from '../case-id';

/** Longest text that is looked for. */
const LONGEST = 100;

/** What the search of the office shows. */
export interface FindModel {
  readonly heading: string;
  readonly typed: string;
  readonly searched: boolean;
  readonly cases: readonly {
    href: string;
    number: string;
    name: string;
    service: string;
    status: string;
    filed: string;
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/find': FindModel;
  }
}

/** Finds a case by its number, which opens it, or the cases of a person by the IIN, closed ones too. */
export function findPage({
  findCases,
  listServices,
}: Pick<OfficeUseCases, 'findCases' | 'listServices'>): Handler {
  return async (context) => {
    const typed = (context.query.q ?? '').trim().slice(0, LONGEST);
    const found = await findCases(demandPerson(context), typed);
    if (found.kind === 'case') return redirect(casePlace(context, found.caseId));
    const titles = new Map((await listServices()).map(({ id, title }) => [id, title[context.language]]));
    const heading = context.words['office.find.heading'];
    return page('office/find', heading, {
      heading,
      typed,
      searched: typed !== '',
      cases: casesOf(found, titles, context),
    });
  };
}

function casesOf(
  found: FoundCases,
  titles: ReadonlyMap<string, string>,
  context: RequestContext,
): FindModel['cases'] {
  if (found.kind !== 'person') return [];
  return found.cases.map(({ id, number, applicantName, serviceId, status, filedAt }) => ({
    href: casePlace(context, id),
    number,
    name: applicantName,
    service: titles.get(serviceId) ?? serviceId,
    status: context.words[`office.status.${status}`],
    filed: dateShort(filedAt),
  }));
}
