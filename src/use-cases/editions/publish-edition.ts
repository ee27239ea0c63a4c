import type { EditionRepository } from '../../data/editions';
import { contentHash } from '../../domain/edition/content-hash';
import type { Edition } from '../../domain/edition/edition';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

export interface PublishEditionDeps {
  readonly editions: Pick<EditionRepository, 'findContentHash' | 'insertEdition'>;
  readonly clock: Clock;
}

export type PublishEdition = (edition: Edition) => Promise<'published' | 'unchanged'>;

/** Enough of a hash for people to tell two apart. */
const SHORT_HASH = 12;

/**
 * Publishes an edition, which freezes its facts. Publishing the same facts again changes nothing.
 *
 * @throws DomainError 'edition-already-published' when the edition is published with other facts: a correction is a new
 * edition. Details: service, edition, published and offered (the first digits of both content hashes).
 */
export function publishEdition({ editions, clock }: PublishEditionDeps): PublishEdition {
  return async (edition) => {
    const offered = contentHash(edition);
    const inserted = await editions.insertEdition({
      edition,
      contentHash: offered,
      publishedAt: clock.now(),
    });
    if (inserted) return 'published';

    const published = await editions.findContentHash(edition.id, edition.edition.id);
    if (published === offered) return 'unchanged';
    throw new DomainError('edition-already-published', {
      service: edition.id,
      edition: edition.edition.id,
      published: (published ?? '').slice(0, SHORT_HASH),
      offered: offered.slice(0, SHORT_HASH),
    });
  };
}
