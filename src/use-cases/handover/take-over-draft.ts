import type { EditionLibrary } from '../../data/edition-library';
import type { OrganisationRepository } from '../../data/organisations';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { governingEditions } from '../../domain/edition/governing-editions';
import { findSlipNumber } from '../../domain/numbering/slip-number';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { spendTries } from '../identity/spend-tries';
import { findCounter } from '../office/identify-visitor';

export interface TakeOverDeps {
  readonly handovers: Pick<SigningHandoverRepository, 'findBySlip' | 'move'>;
  readonly editions: Pick<EditionLibrary, 'ofService' | 'all' | 'openings'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
}

/**
 * Takes the draft of a visitor over to the window: the answers stay, the channel becomes the window's, and what it asks
 * beside them is asked there.
 * @throws DomainError `not-found` alike for a wrong number and for another visitor's, `channel-does-not-accept`,
 * `too-many-requests`, `forbidden`
 */
export function takeOverDraft(deps: TakeOverDeps) {
  const counterOf = findCounter(deps);
  return async (
    person: Person,
    { number: typed, iin }: { readonly number: string; readonly iin: string },
  ): Promise<string> => {
    const { staff, channel, services } = await counterOf(person);
    await spendTries(deps.throttle, { 'handover-account': staff.accountId });
    const number = findSlipNumber(typed);
    const draft = number === undefined ? undefined : await deps.handovers.findBySlip(number, iin);
    if (draft === undefined) throw new DomainError('not-found');
    if (!services.some(({ id }) => id === draft.serviceId)) throw new DomainError('channel-does-not-accept');
    const { rules, route } = governingEditions(await deps.editions.ofService(draft.serviceId), channel);
    const moved = await deps.handovers.move(draft.id, draft.accountId, {
      accountId: staff.accountId,
      channel,
      rulesEdition: rules.edition.id,
      routeEdition: route?.edition.id ?? null,
      savedAt: deps.clock.now(),
    });
    if (!moved) throw new DomainError('not-found');
    return draft.id;
  };
}
