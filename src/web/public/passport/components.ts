import type { Words } from '../../text/words';
import type { ClauseLink, Passage } from './reading';
import type { DeadlineRow, DocumentItem, LawItem, SectionPart, StepItem } from './section';

declare module '../../rendering/view-models' {
  interface ComponentModels {
    /** `href` null: the page itself. */
    'components/breadcrumbs': {
      readonly label: string;
      readonly crumbs: readonly { readonly href: string | null; readonly text: string }[];
    };
    'components/passages': { readonly passages: readonly Passage[] };
    'components/clause': { readonly clause: ClauseLink | null };
    'components/law-list': { readonly items: readonly LawItem[] };
    'components/deadline-table': { readonly rows: readonly DeadlineRow[]; readonly words: Words };
    'components/document-list': { readonly items: readonly DocumentItem[]; readonly kindsLabel: string };
    'components/act-route': {
      readonly steps: readonly StepItem[];
      readonly notes: readonly Passage[];
      readonly noLimit: string;
    };
    'components/passport-part': { readonly part: SectionPart; readonly words: Words };
  }
}
