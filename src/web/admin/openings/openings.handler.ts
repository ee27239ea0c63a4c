import type { listServiceStates } from '../../../use-cases/administration/service-states';
import { demandPerson } from '../../citizen/draft/demand-person';
import { page, type Handler, type RequestContext } from '../../route';
import { acceptingTag, actLines, plannedLines, whyAccepting, type ActLine } from './why-accepting';

type State = Awaited<ReturnType<ReturnType<typeof listServiceStates>>>[number];

/** Every service and whether it takes applications. */
export interface ServicesModel {
  readonly heading: string;
  readonly homeHref: string;
  readonly rows: readonly {
    readonly href: string;
    readonly title: string;
    readonly tag: { readonly look: string; readonly text: string };
    readonly why: string;
    readonly reason: string | null;
    readonly planned: readonly string[];
    readonly acts: readonly ActLine[];
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/services': ServicesModel;
  }
}

/** Shows every service with its acts, and whether and why it takes applications. */
export function showOpenings(use: {
  readonly listServiceStates: ReturnType<typeof listServiceStates>;
}): Handler {
  return async (context) => {
    const heading = context.words['admin.services.heading'];
    const states = await use.listServiceStates(demandPerson(context));
    return page('admin/services', heading, {
      heading,
      homeHref: `/${context.language}/admin`,
      rows: states.map((state) => rowOf(state, context)),
    });
  };
}

function rowOf(state: State, context: RequestContext): ServicesModel['rows'][number] {
  const { language } = context;
  return {
    href: `/${language}/admin/services/${state.id}`,
    title: state.editions[0].title[language],
    tag: acceptingTag(state.accepting, context),
    why: whyAccepting(state, context),
    reason: state.opening?.reason ?? null,
    planned: plannedLines(state, context),
    acts: actLines(state, context),
  };
}
