import type { EventPayload } from '../application/event';
import type { ChecklistItem } from '../documents/checklist-item';
import type { Channel } from '../edition/vocabulary';

type FiledDocument = EventPayload<'filed'>['documents'][number];

/** A file as far as the journal names it. */
export interface FiledFile {
  readonly id: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly size: number;
  readonly pages?: number | null;
  readonly storageKey: string;
}

/** The list of documents as it stood at filing: what was attached, confirmed, handed over at a window, or is missing. */
export function filedDocuments(
  items: readonly ChecklistItem[],
  files: readonly FiledFile[],
  channel: Channel,
): FiledDocument[] {
  return items.map((item) => {
    const own = files.filter(({ documentId }) => documentId === item.documentId);
    return {
      documentId: item.documentId,
      name: { ...item.name },
      state: stateOf(item, own.length > 0, channel),
      ...confirmation(item),
      files: own.map(({ id, fileName, size, storageKey, pages }) => ({
        attachmentId: id,
        name: fileName,
        size,
        key: storageKey,
        ...(typeof pages === 'number' ? { pages } : {}),
      })),
      clause: item.clause ?? null,
    };
  });
}

function confirmation({ confirmedBy }: ChecklistItem): Pick<FiledDocument, 'registry' | 'confirmedBy'> {
  const [first] = confirmedBy;
  if (first === undefined) return { registry: null };
  return {
    registry: first.registry,
    confirmedBy: confirmedBy.map(({ registry, at, people }) => ({
      ...{ registry, at: at.toISOString(), people: [...people] },
    })),
  };
}

function stateOf(item: ChecklistItem, hasFile: boolean, channel: Channel): FiledDocument['state'] {
  if (hasFile) return 'attached';
  if (item.state === 'made-by-portal' || item.state === 'confirmed') return item.state;
  if (item.state !== 'attach') return 'not-needed';
  return channel === 'portal' ? 'missing' : 'at-counter';
}
