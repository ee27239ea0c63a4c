import type { Permission } from '../../src/domain/access/permission';
import type { Route } from '../../src/web/route';
import { ACTORS, doors, insertPeople, type Actor, type People } from './actors';
import { fillPortal, openPortal, type OpenPortal } from './app';
import { caseMaker, type CaseMaker } from './app-cases';
import { headerFlaws } from './app-headers';
import type { Answer, Sending, Visitor } from './app-visitor';
import type { TestDatabase } from './database';
import { fictionalEdition } from './fictional-service';

const NOBODY = ['anonymous', 'suspended'] as const;
const CITIZENS = ['owner', 'stranger'] as const;
const WORKERS = ['clerk', 'colleague', 'head', 'otherClerk', 'otherHead', 'operator'] as const;

/** Who may use a route with a permission at all, in the words of this test and not in the portal's own. */
export const ENTERS: Readonly<Record<Permission, readonly Actor[]>> = {
  public: ACTORS,
  demo: ACTORS,
  guest: NOBODY,
  person: ACTORS.filter((actor) => actor !== 'anonymous' && actor !== 'suspended'),
  citizen: CITIZENS,
  applying: [...CITIZENS, 'clerk', 'colleague', 'otherClerk', 'operator'],
  office: [...WORKERS, 'auditor', 'administrator'],
  'office-work': WORKERS,
  'office-sign': ['head', 'otherHead'],
  'office-payments': ['clerk', 'colleague', 'head', 'otherClerk', 'otherHead'],
  counter: ['clerk', 'colleague', 'otherClerk', 'operator'],
  registrations: ['clerk', 'colleague', 'head', 'otherClerk', 'otherHead', 'auditor'],
  administer: ['administrator'],
  journal: ['administrator', 'auditor'],
  payments: ['administrator', 'auditor'],
  'own-factor': ['administrator'],
};

/** What a row of a table asks for, and of whom what is expected. */
export interface Row {
  /** Makes what is asked for; gives the address after the language, and what is sent there. */
  readonly at: (world: RightsWorld) => Promise<string | Target> | string | Target;
  /** For whom the thing exists; for everybody else who may enter there is nothing (404). Without it: for all. */
  readonly sees?: readonly Actor[];
  /** What those get. */
  readonly ok?: number;
  /** Those who get something else. */
  readonly but?: Partial<Record<Actor, Expected>>;
}

export interface Target {
  readonly path: string;
  readonly body?: Sending;
}

/** The portal with one fictional service, everybody logged in, and a maker of drafts and cases. */
export interface RightsWorld {
  readonly portal: OpenPortal;
  readonly people: People;
  readonly make: CaseMaker;
  readonly browsers: Readonly<Record<Actor, Visitor>>;
  readonly enter: (actor: Actor) => Promise<Visitor>;
  /** What was wrong with the headers of the answers so far. */
  readonly flaws: string[];
  /** How many answers were looked at. */
  readonly answers: () => number;
}

/** Opens the world of the tables. */
export async function openRightsWorld(database: TestDatabase): Promise<RightsWorld> {
  const portal = await openPortal(database);
  await fillPortal(portal, [fictionalEdition()]);
  const people = await insertPeople(portal);
  const flaws: string[] = [];
  const nonces = new Set<string>();
  let count = 0;
  const listen = (answer: Answer): void => {
    count += 1;
    flaws.push(...headerFlaws(answer, nonces));
  };
  const enter = doors(portal, people, listen);
  const browsers = Object.fromEntries(
    await inTurn(ACTORS, async (actor) => [actor, await enter(actor)] as const),
  );
  return {
    portal,
    people,
    make: caseMaker(portal, people, fictionalEdition()),
    // Every actor was given a browser in the line above.
    browsers: browsers as Record<Actor, Visitor>,
    enter,
    flaws,
    answers: () => count,
  };
}

/** What an actor is to get: a status, or where they are led. */
export type Expected = number | 'login' | 'home';

/** From the permission of the route and the relation to the thing follows the answer. */
export function expected(
  { permission }: Route,
  { sees = ACTORS, ok = 200, but = {} }: Row,
  actor: Actor,
): Expected {
  if (!ENTERS[permission].includes(actor)) return turnedAway(permission, actor);
  return but[actor] ?? (sees.includes(actor) ? ok : 404);
}

function turnedAway(permission: Permission, actor: Actor): Expected {
  if (permission === 'guest') return 'home';
  return actor === 'anonymous' || actor === 'suspended' ? 'login' : 403;
}

/** What an actor got, in the same words. */
export function received({ status, location }: Answer): Expected {
  if (status === 303 && /^\/ru\/(office\/)?login(\?|$)/.test(location ?? '')) return 'login';
  return status;
}

/** A redirect home is told from another by where it leads. */
export function agrees(wanted: Expected, answer: Answer): boolean {
  if (wanted === 'home')
    return answer.status === 303 && /^\/ru\/(cabinet|office|admin)$/.test(answer.location ?? '');
  return received(answer) === wanted;
}

/** How a route is called in the tables. */
export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path === '' ? '/' : path}`;
}

/** The address of a page, in Russian; open data has no language. */
export function addressOf(path: string): string {
  return path.startsWith('/api/') ? path : `/ru${path}`;
}

/** One after the other: a hundred at once would only wait for the same two cores. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
