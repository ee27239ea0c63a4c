import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { Language } from '../../../kernel/language';

/** Where a visitor's documents are refused while the application is being written; null on the portal, where nobody refuses. */
export function counterRefusalHref({ draft, form }: OpenDraft, language: Language): string | null {
  return form.channel === 'portal' ? null : `/${language}/office/counter/refusal/${draft.id}`;
}
