import type { ChecklistItem, ChecklistState } from '../../../domain/documents/checklist-item';
import { dateInWords } from '../../../kernel/date-words';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';

/** Names of the registries by their codes. */
export type RegistryTitles = ReadonlyMap<string, LocalizedText>;

const LOOKS = {
  'made-by-portal': 'confirmed',
  confirmed: 'confirmed',
  attach: 'attach',
  'may-attach': 'attach',
  'not-needed': 'confirmed',
} satisfies Record<ChecklistState, string>;

/** The class of a line: a document with a file is simply there. */
export function documentLook({ state }: ChecklistItem, hasFiles: boolean): string {
  return hasFiles ? '' : LOOKS[state];
}

/** State and reason in words: what is to be done first, then why; who confirmed it, and when. */
export function documentState(
  { state, reason, confirmedBy }: ChecklistItem,
  files: number,
  registryTitles: RegistryTitles,
  { words: w, t, language }: Pick<RequestContext, 'words' | 't' | 'language'>,
): { readonly strong: string; readonly text: string } {
  if (files > 0)
    return { strong: w['apply.documents.attached'], text: t('apply.documents.count', { count: files }) };
  const stateKey: WordKey = `apply.documents.state.${state}`;
  const reasonKey: WordKey = `apply.documents.reason.${reason}`;
  if (confirmedBy === undefined) return { strong: w[stateKey], text: w[reasonKey] };
  const { registry, at } = confirmedBy;
  const source = t('apply.documents.confirmed-on', {
    registry: registryTitles.get(registry)?.[language] ?? registry,
    date: dateInWords(at, language),
  });
  return {
    strong: w[stateKey],
    text: `${w['apply.documents.confirmed-by']} ${source}. ${w[reasonKey]}`,
  };
}
