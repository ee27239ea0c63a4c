import type { HearingSetting } from '../../../domain/hearing/hearing-setting';
import type {
  findHearing,
  FoundHearing,
  switchHearing,
} from '../../../use-cases/administration/switch-hearing';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { page, type Handler, type Route } from '../../route';
import { decideByForm } from '../decision/decide-by-form';
import { decisionRoutes } from '../decision/decision-routes';
import { HEARING_ASKS, presentHearing, type TypedHearing } from './hearing.presenter';

/** What the page of a service's hearing needs. */
export interface HearingUses {
  readonly findHearing: ReturnType<typeof findHearing>;
  readonly switchHearing: ReturnType<typeof switchHearing>;
}

const MOST_DAYS = 30;

/** The page on which the hearing before a refusal is switched on or off. */
export function hearingRoutes(use: HearingUses): Route[] {
  return decisionRoutes('/admin/services/:serviceId/hearing', hearingHandlers(use));
}

function hearingHandlers(use: HearingUses): { readonly show: Handler; readonly submit: Handler } {
  return decideByForm<'hearing', FoundHearing, TypedHearing>({
    asks: HEARING_ASKS,
    load: (context) => use.findHearing(demandPerson(context), context.params.serviceId ?? ''),
    fill: (value, { setting }) => typedOf(value ?? { ...setting, isOn: false }),
    stands: () => null,
    read: (context) => ({
      isOn: ({ on: true, off: false } as const)[textOf(context, 'hearing')] ?? null,
      days: textOf(context, 'days').trim(),
    }),
    check: ({ isOn, days }, _found, { words: w }) => {
      const number = /^\d{1,2}$/.test(days) ? Number(days) : 0;
      const flaws = [
        ...(isOn === null ? [{ field: 'hearing-on', text: w['admin.hearing.choice-missing'] }] : []),
        ...(number < 1 || number > MOST_DAYS ? [{ field: 'days', text: w['admin.hearing.days-wrong'] }] : []),
      ];
      return { flaws, value: flaws.length > 0 || isOn === null ? null : { isOn, days: number } };
    },
    write: (person, { serviceId }, decision) =>
      use.switchHearing(person, { subject: serviceId, ...decision }),
    present: (found, state, context) => {
      const model = presentHearing(found, state, context);
      return page('admin/hearing', model.heading, model);
    },
    place: ({ serviceId }, { language }) => `/${language}/admin/services/${serviceId}/hearing`,
  });
}

function typedOf({ isOn, days }: HearingSetting): TypedHearing {
  return { isOn, days: String(days) };
}
