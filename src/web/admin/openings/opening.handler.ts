import type { findServiceState, FoundService } from '../../../use-cases/administration/service-states';
import type { switchService } from '../../../use-cases/administration/switch-service';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { page, type Handler } from '../../route';
import { decideByForm } from '../decision/decide-by-form';
import { OPENING_ASKS, presentOpening } from './opening.presenter';
import { CHOICES, choiceOf, type Choice } from './choice';

/** What the page of a service needs. */
export interface OpeningUses {
  readonly findServiceState: ReturnType<typeof findServiceState>;
  readonly switchService: ReturnType<typeof switchService>;
}

const VALUES = { open: { isOpen: true }, closed: { isOpen: false }, acts: null } as const satisfies Record<
  Choice,
  { readonly isOpen: boolean } | null
>;

/** The page on which a service is opened, closed, or left to its acts. */
export function openingHandlers(use: OpeningUses): { readonly show: Handler; readonly submit: Handler } {
  return decideByForm<'service-opening', FoundService, Choice | null>({
    asks: OPENING_ASKS,
    load: (context) => use.findServiceState(demandPerson(context), context.params.serviceId ?? ''),
    fill: (value, { history }) => (value === null && history.length === 0 ? null : choiceOf(value)),
    stands: ({ opening }) => (opening === null ? null : { isOpen: opening.isOpen }),
    read: (context) => CHOICES.find((choice) => choice === textOf(context, 'opening')) ?? null,
    check: (choice, _found, { words: w }) =>
      choice === null
        ? { flaws: [{ field: 'opening-open', text: w['admin.services.choice-missing'] }], value: null }
        : { flaws: [], value: VALUES[choice] },
    write: (person, { id }, decision) => use.switchService(person, { subject: id, ...decision }),
    present: (found, state, context) => {
      const model = presentOpening(found, state, context);
      return page('admin/service', model.heading, model);
    },
    place: ({ id }, { language }) => `/${language}/admin/services/${id}`,
  });
}
