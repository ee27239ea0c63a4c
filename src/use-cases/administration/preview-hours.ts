import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { OrganisationSchedule } from '../../domain/deadline/organisation-schedule';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import type { OrganisationKind } from '../../domain/organisation/organisation';
import { dayOf } from '../../kernel/day-of';
import { addDays, weekday } from '../../kernel/plain-date';
import { startOfDay } from '../../kernel/start-of-day';
import type { OwnHours } from '../filing/own-hours';
import { planFiling } from '../filing/plan-filing';
import type { Reference } from '../filing/reference';
import { CHANNEL_OF_KIND, counterServices } from '../office/counter-services';
import { demandAdministrator } from './demand-administrator';

/** An application that might be filed, and when it would be due by the former and by the new hours. */
export interface HoursExample {
  readonly title: Edition['title'];
  readonly filedAt: Date;
  readonly before: Date;
  readonly after: Date;
}

/** Hours that an organisation keeps, before and after; null: those of the acts. */
export interface HoursChange {
  readonly kind: OrganisationKind;
  readonly before: OrganisationSchedule | null;
  readonly after: OrganisationSchedule | null;
  /** From when the new ones hold. */
  readonly from: Date;
}

interface Deps {
  readonly editions: Pick<EditionLibrary, 'all' | 'openings' | 'asOf'>;
  readonly reference: Pick<Reference, 'calendars' | 'decisionPoints' | 'overallTerms' | 'deadlineEffects'>;
}

/** So many services are taken for examples. */
const SERVICES = 3;
const MINUTE = 60_000;
const SATURDAY = 6;
/** Instants of a day at which somebody might file, minutes after midnight: in the morning, and late in the afternoon. */
const INSTANTS = [10 * 60, 17 * 60 + 45];

/**
 * What other hours would do to applications that are filed from then on: the due times of examples, by the services that
 * the organisation takes at its own windows.
 * @throws DomainError `forbidden`
 */
export function previewHours({ editions, reference }: Deps) {
  return async (person: Person, change: HoursChange): Promise<HoursExample[]> => {
    demandAdministrator(person);
    const channel = CHANNEL_OF_KIND[change.kind];
    const services = differingTerms(await counterServices(editions, channel)).slice(0, SERVICES);
    const calendars = await reference.calendars();
    const examples: HoursExample[] = [];
    for (const { id, edition, title } of services) {
      const rules = await editions.asOf(id, edition.id, change.from);
      for (const filedAt of instantsFrom(change.from)) {
        const due = (hours: OwnHours): Date =>
          planFiling({ rules, route: null, channel, filedAt, calendars, hours }, reference).dueAt;
        const [before, after] = [due(hoursOf(change.before, channel)), due(hoursOf(change.after, channel))];
        examples.push({ title, filedAt, before, after });
      }
    }
    return examples;
  };
}

/** Services whose terms are written differently: the same period twice says nothing new. */
function differingTerms(services: readonly Edition[]): Edition[] {
  const seen = new Set<string>();
  return services.filter(({ deadlines }) => {
    const main = deadlines.find(({ id, amount }) => /^service(-|$)/.test(id) && amount !== null);
    const key = `${main?.amount ?? ''} ${main?.unit ?? ''}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** The first Thursday or Friday from the day on, and the Saturday after it. */
function instantsFrom(from: Date): Date[] {
  const day = dayOf(from);
  const saturday = addDays(day, (SATURDAY - weekday(day) + 7) % 7 || 7);
  const days = [addDays(saturday, -1), saturday];
  return days
    .flatMap((each) => INSTANTS.map((minutes) => new Date(startOfDay(each).getTime() + minutes * MINUTE)))
    .filter((instant) => instant >= from);
}

/** At the window of the provider both are its own; a window of others only takes applications in. */
function hoursOf(own: OrganisationSchedule | null, channel: Channel): OwnHours {
  const takesInOnly = channel === 'state-corporation' || channel === 'service-centre';
  return { provider: takesInOnly ? null : own, intake: own };
}
