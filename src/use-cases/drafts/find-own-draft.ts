import type { DraftRecord, DraftRepository } from '../../data/drafts';

/** More open drafts than anybody has. */
const MOST = 100;

/** The draft that somebody has begun for themselves on the portal, the last saved one. */
export async function findOwnDraft(
  drafts: Pick<DraftRepository, 'listOfAccount'>,
  accountId: string,
  serviceId: string,
): Promise<DraftRecord | undefined> {
  const open = await drafts.listOfAccount(accountId, null, MOST);
  return open.find(
    (draft) => draft.serviceId === serviceId && draft.channel === 'portal' && draft.representative === null,
  );
}
