import type { EditionLibrary } from '../../data/edition-library';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import { channelsOf } from '../../domain/edition/governing-editions';
import type { Channel } from '../../domain/edition/vocabulary';
import type { OrganisationKind } from '../../domain/organisation/organisation';

/** By which channel an application comes that is taken at a window of each kind of organisation. */
export const CHANNEL_OF_KIND = {
  provider: 'provider',
  'state-corporation': 'state-corporation',
  'employment-centre': 'employment-centre',
  'service-centre': 'service-centre',
  'rural-akim': 'rural-akim',
  'mse-unit': 'mse-unit',
} as const satisfies Record<OrganisationKind, Channel>;

/** The services that take applications now by a channel, each by its most authoritative edition. */
export async function counterServices(
  editions: Pick<EditionLibrary, 'all' | 'openings'>,
  channel: Channel,
): Promise<Edition[]> {
  const [all, openings] = await Promise.all([editions.all(), editions.openings()]);
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = all.filter((edition) => edition.id === id);
    if (!acceptsApplications(own, openings.get(id)) || !channelsOf(own).includes(channel)) return [];
    return [...own].sort(byAuthority).slice(0, 1);
  });
}
