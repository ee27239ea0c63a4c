import { DomainError } from '../../kernel/domain-error';
import { byAuthority } from './by-authority';
import type { Edition } from './edition';
import type { Channel } from './vocabulary';

/** The editions to which an application is pinned: one gives the rules, one the route of steps (none: null). */
export interface GoverningEditions {
  readonly rules: Edition;
  readonly route: Edition | null;
}

/**
 * Finds the editions that govern an application by `channel`, among the editions of one service. Rules come from the
 * most authoritative edition that accepts the channel. The route comes from the same edition when it describes a
 * process, else from the newest other edition of the service that does.
 *
 * @throws DomainError 'channel-does-not-accept' when no edition accepts the channel.
 */
export function governingEditions(editions: readonly Edition[], channel: Channel): GoverningEditions {
  const [rules] = editions.filter((edition) => accepts(edition, channel)).sort(byAuthority);
  if (rules === undefined) {
    throw new DomainError('channel-does-not-accept', { service: editions[0]?.id ?? '', channel });
  }
  return { rules, route: routeFor(rules, editions) };
}

/** The channels by which the service can be applied for, in the order of its most authoritative edition. */
export function channelsOf(editions: readonly Edition[]): Channel[] {
  const accepting = [...editions]
    .sort(byAuthority)
    .flatMap(({ channels }) => channels.filter((channel) => channel.accepts).map(({ id }) => id));
  return [...new Set(accepting)];
}

function accepts(edition: Edition, channel: Channel): boolean {
  return edition.channels.some(({ id, accepts: isOpen }) => id === channel && isOpen);
}

function routeFor(rules: Edition, editions: readonly Edition[]): Edition | null {
  if (describesProcess(rules)) return rules;
  const newestFirst = (a: Edition, b: Edition) => (a.edition.act.date > b.edition.act.date ? -1 : 1);
  return editions.filter(describesProcess).sort(newestFirst)[0] ?? null;
}

function describesProcess({ process = [] }: Edition): boolean {
  return process.length > 0;
}
