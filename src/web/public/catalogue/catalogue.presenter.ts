import { FAMILIES, type Family } from '../../../domain/edition/vocabulary';
import type { Language } from '../../../kernel/language';
import type { CatalogueItem } from '../../../use-cases/catalogue/list-catalogue';
import { translate, words } from '../../text/words';
import { serviceCard, type ServiceCard } from './service-card';

/** Which services are listed. */
export type CatalogueFilter = 'all' | 'open' | 'closed';

/** Services of one family. */
export interface FamilyList {
  readonly id: Family;
  readonly name: string;
  readonly cards: readonly ServiceCard[];
}

/** The catalogue: everything by family, or what a search found, the best first. */
export interface CatalogueModel {
  readonly lead: string;
  readonly query: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly text: string;
    readonly count: number;
    readonly current: boolean;
  }[];
  /** Said over the answers of a search; null without one. */
  readonly found: string | null;
  readonly results: readonly ServiceCard[];
  readonly families: readonly FamilyList[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/catalogue': CatalogueModel;
  }
}

/** What was asked of the catalogue. `found`: ids in the order of the search, null without a query. */
export interface CatalogueQuery {
  readonly text: string;
  readonly found: readonly string[] | null;
  readonly filter: CatalogueFilter;
}

/** Presents the catalogue. A search that found nothing shows the whole catalogue below its advice. */
export function presentCatalogue(
  items: readonly CatalogueItem[],
  { text, found, filter }: CatalogueQuery,
  language: Language,
): CatalogueModel {
  const t = translate(language);
  const cards = new Map(items.map((item) => [item.entry.id, serviceCard(item, language)]));
  const all = [...cards.values()];
  const results = (found ?? []).flatMap((id) => cards.get(id) ?? []);
  const listed = all.filter((card) => filter === 'all' || card.accepting === (filter === 'open'));
  const open = all.filter(({ accepting }) => accepting).length;
  return {
    lead: t('catalogue.lead', { count: all.length, open }),
    query: text,
    tabs: tabs(all.length, open, filter, language),
    found: results.length === 0 ? null : t('catalogue.found', { count: results.length }),
    results,
    families: results.length > 0 ? [] : byFamily(listed, language),
  };
}

function tabs(
  count: number,
  open: number,
  filter: CatalogueFilter,
  language: Language,
): CatalogueModel['tabs'] {
  const w = words(language);
  const base = `/${language}/services`;
  return [
    { href: base, text: w['catalogue.tab-all'], count, current: filter === 'all' },
    { href: `${base}?show=open`, text: w['catalogue.tab-open'], count: open, current: filter === 'open' },
    {
      href: `${base}?show=closed`,
      text: w['catalogue.tab-closed'],
      count: count - open,
      current: filter === 'closed',
    },
  ];
}

/** Families in the order of the vocabulary; open services before closed ones, then by name. */
function byFamily(cards: readonly ServiceCard[], language: Language): FamilyList[] {
  const order = new Intl.Collator(language);
  return FAMILIES.map((id) => ({
    id,
    name: words(language)[`vocab.family.${id}`],
    cards: cards
      .filter(({ family }) => family === id)
      .sort((a, b) => Number(b.accepting) - Number(a.accepting) || order.compare(a.title, b.title)),
  })).filter((family) => family.cards.length > 0);
}
