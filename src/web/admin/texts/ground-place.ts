import type { GroundList } from '../../../domain/administration/rules-in-force';
import { DomainError } from '../../../kernel/domain-error';
import type { GroundPlace } from '../../../use-cases/administration/change-ground';
import type { RequestContext } from '../../route';

/** The lists of grounds as addresses name them. */
const LISTS = { intake: 'of_intake', service: 'of_service' } as const satisfies Record<string, GroundList>;
const NAMES = { of_intake: 'intake', of_service: 'service' } as const satisfies Record<GroundList, string>;

/** The ground of an address. @throws DomainError `not-found` for an unknown list */
export function groundPlaceOf({ params }: Pick<RequestContext, 'params'>): GroundPlace {
  const { serviceId = '', editionId = '', list = '', groundId = '' } = params;
  if (list !== 'intake' && list !== 'service') throw new DomainError('not-found');
  return { serviceId, editionId, list: LISTS[list], groundId };
}

/** The page of a ground, after the language. */
export function groundPath({ serviceId, editionId, list, groundId }: GroundPlace): string {
  return `/admin/texts/grounds/${serviceId}/${editionId}/${NAMES[list]}/${groundId}`;
}

/** The page of a ground. */
export function groundHref(place: GroundPlace, { language }: Pick<RequestContext, 'language'>): string {
  return `/${language}${groundPath(place)}`;
}
