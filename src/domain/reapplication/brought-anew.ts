import type { ApplicationEvent } from '../application/event';
import type { ApplicationState } from '../application/fold';
import type { BroughtAnew } from './former-refusal';

/**
 * The documents of a refused case whose old files do not do: those that intake was refused for, those that an official
 * asked to be replaced or made clear and that were not answered, and those with a file that nobody may open.
 */
export function broughtAnew(
  events: readonly ApplicationEvent[],
  { filed, intakeRefusal, lockedFiles }: Pick<ApplicationState, 'filed' | 'intakeRefusal' | 'lockedFiles'>,
): readonly BroughtAnew[] {
  const anew = new Map<string, BroughtAnew>();
  for (const { documentId, name, files } of filed.documents) {
    const isLocked = files.some(({ attachmentId }) => lockedFiles.includes(attachmentId));
    if (isLocked) anew.set(documentId, { documentId, name, why: 'locked', reason: null, words: null });
  }
  for (const { documentId, name } of intakeRefusal?.missing ?? [])
    anew.set(documentId, { documentId, name, why: 'intake', reason: null, words: null });
  for (const [documentId, asked] of stillAsked(events)) anew.set(documentId, asked);
  return [...anew.values()];
}

/** What was asked for again, by document; an answer with a file, or taking the request back, settles it. */
function stillAsked(events: readonly ApplicationEvent[]): ReadonlyMap<string, BroughtAnew> {
  const asked = new Map<string, BroughtAnew>();
  let round: string[] = [];
  for (const event of events) {
    if (event.type === 'completion-asked') {
      const items = event.payload.items.filter(({ kind }) => kind === 'document');
      for (const { id, name, reason, words } of items)
        asked.set(id, { documentId: id, name, why: 'asked', reason, words });
      round = items.map(({ id }) => id);
    }
    // What was unclear may stay when own words explain it: the whole answer settles the whole request.
    if (event.type === 'completion-answered' || event.type === 'completion-withdrawn')
      for (const id of round) asked.delete(id);
  }
  return asked;
}
