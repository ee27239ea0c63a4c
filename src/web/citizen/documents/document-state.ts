import type { ChecklistItem, ChecklistState } from '../../../domain/documents/checklist-item';
import type { RequestContext } from '../../route';
import { confirmedBy as confirmedInWords, type RegistryTitles } from '../../text/confirmed-by';
import type { WordKey } from '../../text/words';

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
  if (confirmedBy.length === 0) return { strong: w[stateKey], text: w[reasonKey] };
  const source = confirmedInWords(confirmedBy, registryTitles, { t, language }).join('; ');
  return {
    strong: w[stateKey],
    text: `${w['apply.documents.confirmed-by']} ${source}. ${w[reasonKey]}`,
  };
}
