import type { DraftRepository } from '../../data/drafts';
import type { SigningHandoverRepository } from '../../data/signing-handovers';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';

interface Deps {
  readonly handovers: Pick<SigningHandoverRepository, 'giveBack'>;
  readonly drafts: Pick<DraftRepository, 'find'>;
  readonly clock: Clock;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes a draft back from a counter, for whoever wrote it; pressed twice it is theirs all the same. The operator has it no
 * more, and can file it no more.
 * @returns false when it is not there: filed, removed, or never theirs
 */
export function takeBackDraft({ handovers, drafts, clock }: Deps) {
  return async ({ accountId }: Person, draftId: string): Promise<boolean> => {
    if (!UUID.test(draftId)) return false;
    if (await handovers.giveBack(draftId, { accountId, at: clock.now() })) return true;
    return (await drafts.find(draftId))?.accountId === accountId;
  };
}
