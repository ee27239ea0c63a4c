import type { Language } from '../../../kernel/language';
import type { CatalogueItem } from '../../../use-cases/catalogue/list-catalogue';
import { translate, words, type WordKey } from '../../text/words';
import { serviceCard, type ServiceCard } from '../catalogue/service-card';

/** The front page. */
export interface HomeModel {
  readonly open: readonly ServiceCard[];
  readonly all: string;
  readonly situations: readonly { readonly href: string; readonly title: string; readonly text: string }[];
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/home': HomeModel;
  }
}

/** Life situations and the family of services that answers each. */
const SITUATIONS = [
  ['child', 'child-benefits'],
  ['income', 'targeted-assistance'],
  ['disability', 'disability'],
  ['death', 'survivor'],
  ['work', 'employment'],
  ['guardianship', 'guardianship'],
] as const;

/** The front page leads into the catalogue and does not repeat it. */
const SHOWN = 8;

const STEPS = ['1', '2', '3', '4'] as const;

/** Presents the front page: what is open now, ways in by situation, how it goes. */
export function presentHome(items: readonly CatalogueItem[], language: Language): HomeModel {
  const w = words(language);
  const say = (key: WordKey): string => w[key];
  return {
    open: openNow(items).map((item) => serviceCard(item, language)),
    all: translate(language)('home.all', { count: items.length }),
    situations: SITUATIONS.map(([id, family]) => ({
      href: `/${language}/services#${family}`,
      title: say(`home.${id}`),
      text: say(`home.${id}-text`),
    })),
    steps: STEPS.map((n) => ({ title: say(`home.step-${n}`), text: say(`home.step-${n}-text`) })),
  };
}

/** What takes applications, acts that are not repealed first. */
function openNow(items: readonly CatalogueItem[]): CatalogueItem[] {
  const isRepealed = ({ edition }: CatalogueItem): number => (edition.edition.status === 'repealed' ? 1 : 0);
  return items
    .filter(({ entry }) => entry.accepting)
    .toSorted((a, b) => isRepealed(a) - isRepealed(b))
    .slice(0, SHOWN);
}
