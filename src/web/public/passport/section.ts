import type { ClauseLink, Passage } from './reading';

/** A rule with its clause in the margin. */
export interface LawItem {
  readonly title: Passage | null;
  readonly passages: readonly Passage[];
  readonly clause: ClauseLink | null;
}

/** One period of time in the table. */
export interface DeadlineRow {
  readonly label: Passage;
  readonly notes: readonly Passage[];
  readonly limit: string;
  readonly limitNotes: readonly string[];
  readonly start: readonly Passage[];
  readonly clause: ClauseLink | null;
}

/** A document; the state says who brings it. */
export interface DocumentItem {
  readonly name: Passage;
  readonly state: string;
  readonly confirmed: boolean;
  readonly passages: readonly Passage[];
  readonly kinds: readonly Passage[];
  readonly clause: ClauseLink | null;
}

/** A step of a route. */
export interface StepItem {
  readonly action: Passage;
  readonly actor: Passage;
  readonly notes: readonly Passage[];
  readonly limit: string | null;
  readonly clause: ClauseLink | null;
}

/** A row «what: how». */
export interface SummaryItem {
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** Something a section is made of. `fold`: shown only when the reader opens it under this line. */
export type SectionPart = PartPlace &
  (
    | { readonly kind: 'law'; readonly items: readonly LawItem[] }
    | { readonly kind: 'deadlines'; readonly items: readonly DeadlineRow[] }
    | { readonly kind: 'documents'; readonly items: readonly DocumentItem[] }
    | { readonly kind: 'route'; readonly items: readonly StepItem[]; readonly notes: readonly Passage[] }
    | { readonly kind: 'summary'; readonly items: readonly SummaryItem[] }
    | { readonly kind: 'list'; readonly items: readonly Passage[] }
  );

/** A section of the passport. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly intro: readonly string[];
  readonly parts: readonly SectionPart[];
}

/** Where a part stands and whether it is folded. */
export interface PartPlace {
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly fold: string | null;
}

/** An open part without a heading. */
export const OPEN: PartPlace = { heading: null, anchor: null, fold: null };

/** Sections without anything in them are left out: an act that is silent has no empty headings. */
export function isFilled({ parts }: Section): boolean {
  return parts.some(({ items }) => items.length > 0);
}
