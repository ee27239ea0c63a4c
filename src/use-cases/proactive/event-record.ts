import type { StoredEvent } from '../../data/registry-events';
import type { EventRecord } from '../../domain/proactive/offer-facts';
import type { EventKind } from '../../domain/proactive/registry-event';
import type { OfferRule, RecipientRole } from '../../domain/proactive/offer-rules';
import type { RegisteredPerson } from '../../domain/registry/registered-person';
import type { AskFacts } from './offer-registry';

/** The event as far as its registry is asked; `happenedOn` is an ISO day. */
type Happened = Pick<StoredEvent, 'kind' | 'subjectIin' | 'declarantIin'> & { readonly happenedOn: string };

/** Somebody to whom a service may be offered. */
export interface Candidate {
  readonly role: RecipientRole;
  readonly iin: string;
}

const GROWN_UP_YEARS = 18;

/** The record of an event in its own registry; undefined when the registry does not confirm it. */
export function findEventRecord(ask: AskFacts, event: Happened): Promise<EventRecord | undefined> {
  return RECORDS[event.kind](ask, event);
}

const RECORDS: Readonly<
  Record<EventKind, (ask: AskFacts, event: Happened) => Promise<EventRecord | undefined>>
> = {
  birth: async (ask, { subjectIin, happenedOn }) => {
    const record = await findBirth(ask, subjectIin);
    return record?.bornOn === happenedOn ? { kind: 'birth', record } : undefined;
  },
  death: async (ask, { subjectIin, happenedOn }) => {
    const record = await ask({ registry: 'deaths', iin: subjectIin });
    return record?.diedOn === happenedOn ? { kind: 'death', record } : undefined;
  },
  disability: async (ask, { subjectIin, happenedOn }) => {
    const disability = await ask({ registry: 'disability', iin: subjectIin });
    const finding = disability?.findings.find(({ setOn }) => setOn === happenedOn);
    return finding && { kind: 'disability', finding };
  },
};

/** Whether a rule speaks of what was found; a rule of other findings offers nothing, and is no stop either. */
export function isMeant({ disability, sinceChildhood }: OfferRule, record: EventRecord): boolean {
  if (record.kind !== 'disability') return true;
  const { finding } = record;
  if (disability !== undefined && !disability.includes(finding.status)) return false;
  return sinceChildhood === undefined || finding.sinceChildhood === sinceChildhood;
}

/** To whom a service may be offered, in the order of the rule. */
export async function findCandidates(
  ask: AskFacts,
  { to }: Pick<OfferRule, 'to'>,
  event: Happened,
  record: EventRecord,
): Promise<Candidate[]> {
  const parents = to.some((role) => role === 'mother' || role === 'father')
    ? await parentsOf(ask, event, record)
    : {};
  const found = await Promise.all(
    to.map(async (role): Promise<Candidate[]> => {
      const iin = await iinOf(ask, role, event, parents);
      return iin === undefined ? [] : [{ role, iin }];
    }),
  );
  return found.flat();
}

async function iinOf(
  ask: AskFacts,
  role: RecipientRole,
  event: Happened,
  parents: Partial<Record<'mother' | 'father', string>>,
): Promise<string | undefined> {
  switch (role) {
    case 'mother':
    case 'father':
      return parents[role];
    case 'self':
      return event.subjectIin;
    case 'declarant':
      return event.declarantIin;
    case 'surviving-parent':
      return (await findOrphans(ask, event)).parentIin;
  }
}

async function parentsOf(
  ask: AskFacts,
  { subjectIin }: Happened,
  event: EventRecord,
): Promise<Partial<Record<'mother' | 'father', string>>> {
  const born = event.kind === 'birth' ? event.record : await findBirth(ask, subjectIin);
  const { mother, father } = born ?? {};
  return {
    ...(mother?.iin === undefined ? {} : { mother: mother.iin }),
    ...(father?.iin === undefined ? {} : { father: father.iin }),
  };
}

/** Where the birth of whom a parent is offered something for was registered; undefined when no record says it. */
export async function findBirthCountry(
  ask: AskFacts,
  { subjectIin }: Pick<Happened, 'subjectIin'>,
  event: EventRecord,
): Promise<string | undefined> {
  if (event.kind === 'death') return undefined;
  const born = event.kind === 'birth' ? event.record : await findBirth(ask, subjectIin);
  return born?.country;
}

async function findBirth(ask: AskFacts, iin: string) {
  return (await ask({ registry: 'births', iin, as: 'child' }))?.records[0];
}

/** The children under eighteen whom somebody leaves, and their other parent: the first one with whom any of them is left. */
export async function findOrphans(
  ask: AskFacts,
  { subjectIin, happenedOn }: Pick<Happened, 'subjectIin' | 'happenedOn'>,
): Promise<{ readonly parentIin: string | undefined; readonly children: readonly RegisteredPerson[] }> {
  const births = (await ask({ registry: 'births', iin: subjectIin, as: 'parent' }))?.records ?? [];
  const youngerThan = `${Number(happenedOn.slice(0, 4)) - GROWN_UP_YEARS}${happenedOn.slice(4)}`;
  const left = births.filter(({ bornOn }) => bornOn > youngerThan);
  const other = ({ mother, father }: (typeof left)[number]): string | undefined =>
    mother?.iin === subjectIin ? father?.iin : mother?.iin;
  const parentIin = left.map(other).find((iin) => iin !== undefined);
  if (parentIin === undefined) return { parentIin, children: [] };
  const iins = left.filter((birth) => other(birth) === parentIin).flatMap(({ child }) => child.iin ?? []);
  const people = await Promise.all(iins.map((iin) => ask({ registry: 'gbd-fl', iin })));
  const children = people.filter((person) => person !== undefined && person.deceasedOn === undefined);
  return { parentIin, children: children.filter((person) => person !== undefined) };
}
