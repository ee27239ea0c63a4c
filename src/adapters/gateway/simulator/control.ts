import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Realm } from './answers/realm';
import { happen } from './happenings/control-happenings';
import { Mood, MOOD_OWNERS, type MoodOwner, type Moods } from './mood';

/** What the control of the simulator answers; undefined when the address is not its own. */
export interface ControlAnswer {
  readonly status: 200 | 400 | 401 | 404;
  readonly body: unknown;
}

const PREFIX = '/control/';

/**
 * How a developer changes the moods while the simulator runs, has somebody be born, fall ill or die, and reads the codes that it has sent to phones. It listens
 * where the simulator does, on the loopback address only, and wants a token of its own.
 */
export function answerControl(
  incoming: IncomingMessage,
  token: string | undefined,
  moods: Moods,
  realm: Realm,
): ControlAnswer | undefined {
  const url = new URL(String(incoming.url), 'http://127.0.0.1');
  if (!url.pathname.startsWith(PREFIX)) return undefined;
  if (!isAllowed(incoming, token)) return { status: 401, body: { error: 'token' } };
  switch (`${String(incoming.method)} ${url.pathname.slice(PREFIX.length)}`) {
    case 'GET moods':
      return { status: 200, body: moods.list() };
    case 'POST moods':
      return setMood(url.searchParams, moods);
    case 'GET codes':
      return { status: 200, body: [...realm.codes.values()].map(({ phone, code }) => ({ phone, code })) };
    case 'POST events':
      return makeHappen(url.searchParams, realm);
    default:
      return { status: 404, body: { error: 'address' } };
  }
}

/** `kind=birth&mother=…&on=…`, `kind=disability&person=…&status=…&on=…`, `kind=death&person=…&declarant=…&on=…`. */
function makeHappen(search: URLSearchParams, realm: Realm): ControlAnswer {
  const event = happen(realm, search);
  return event === undefined ? { status: 400, body: { error: 'event' } } : { status: 200, body: event };
}

function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return false;
  const right = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(headers.authorization ?? '');
  return right.length === given.length && timingSafeEqual(right, given);
}

/** `registry` names one registry, or none for all; the rest is the mood. */
function setMood(search: URLSearchParams, moods: Moods): ControlAnswer {
  const { registry, ...rest } = Object.fromEntries(search);
  const mood = Mood.safeParse(rest);
  if (!mood.success) return { status: 400, body: { error: 'mood' } };
  if (registry !== undefined && !isOwner(registry))
    return { status: 400, body: { error: 'registry', known: MOOD_OWNERS } };
  moods.set(mood.data, registry);
  return { status: 200, body: moods.list() };
}

function isOwner(name: string): name is MoodOwner {
  return MOOD_OWNERS.includes(name);
}
