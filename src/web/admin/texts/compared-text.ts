import type { Language } from '../../../kernel/language';
import type { PageModel } from '../../rendering/page-model';

/** A text in one language beside the same as it will be. */
export interface ComparedText {
  readonly title: string;
  readonly lang: Language;
  readonly before: string;
  readonly after: string;
  /** How long each is, where it matters. */
  readonly beforeNote: string | null;
  readonly afterNote: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/compared-texts': { readonly texts: readonly ComparedText[]; readonly page: PageModel };
  }
}
