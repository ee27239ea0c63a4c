import type { EventPayload } from '../../domain/application/event';
import type { LocalizedText } from '../../kernel/localized-text';
import type { ReceiptDocument } from '../../print/acceptance-model';
import { sheetsOf } from './sheets-of';

type Document = EventPayload<'filed'>['documents'][number];

/** How each state of a document came about; what nobody brought is on no receipt. */
const WAYS = {
  'made-by-portal': 'filled-in',
  attached: 'attached',
  'at-counter': 'handed-in',
  confirmed: 'confirmed',
  missing: null,
  'not-needed': null,
} as const satisfies Record<Document['state'], ReceiptDocument['way'] | null>;

/** The documents of an application as they came with it. */
export function receiptDocuments(
  { documents }: Pick<EventPayload<'filed'>, 'documents'>,
  titles: ReadonlyMap<string, LocalizedText>,
): ReceiptDocument[] {
  return documents.flatMap(({ name, state, registry, confirmedBy, files }): ReceiptDocument[] => {
    const way = WAYS[state];
    if (way === null) return [];
    const title = titleOf(confirmedBy?.map((one) => one.registry) ?? [registry], titles);
    const sheets = sheetsOf(files);
    return [
      {
        ...{ name, way },
        ...(title === undefined ? {} : { registry: title }),
        ...(sheets === null ? {} : { sheets }),
      },
    ];
  });
}

/** All that confirmed it, one after the other. */
function titleOf(
  registries: readonly (string | null)[],
  titles: ReadonlyMap<string, LocalizedText>,
): LocalizedText | undefined {
  const known = registries.flatMap((registry) => (registry === null ? [] : (titles.get(registry) ?? [])));
  if (known.length === 0) return undefined;
  return { kk: known.map(({ kk }) => kk).join('; '), ru: known.map(({ ru }) => ru).join('; ') };
}
