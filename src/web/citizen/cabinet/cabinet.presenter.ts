import type { RequestContext } from '../../route';
import type { CabinetRow } from './cabinet-rows';
import type { WaitingOffer } from './waiting-offer';

/** The lists of the cabinet, in the order of the tabs. */
export const CABINET_LISTS = ['applications', 'drafts', 'messages', 'documents', 'family', 'access'] as const;
export type CabinetList = (typeof CABINET_LISTS)[number];

/** What the cabinet shows. */
export interface CabinetModel {
  readonly list: CabinetList;
  readonly tabs: readonly {
    readonly text: string;
    readonly href: string;
    readonly current: boolean;
    readonly count: number | null;
  }[];
  /** What waits for the person's answer: it stands above everything else. */
  readonly offers: readonly WaitingOffer[];
  readonly heading: string;
  readonly rows: readonly CabinetRow[];
  /** What the list is about, where its name does not say it; null: it does. */
  readonly lead: string | null;
  readonly empty: string;
  readonly moreHref: string | null;
  /** Not the first page of the list. */
  readonly firstHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/cabinet': CabinetModel;
  }
}

/** One list of the cabinet with the tabs to the others. */
export function presentCabinet(
  shown: {
    readonly list: CabinetList;
    readonly rows: readonly CabinetRow[];
    readonly offers: readonly WaitingOffer[];
    readonly more: string | null;
    readonly isFirst: boolean;
    readonly unread: number;
  },
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): CabinetModel {
  const base = `/${language}/cabinet`;
  const hrefOf = (list: CabinetList) => (list === 'applications' ? base : `${base}?list=${list}`);
  const { list, rows, offers, more, isFirst, unread } = shown;
  return {
    list,
    tabs: CABINET_LISTS.map((one) => ({
      text: w[`citizen.cabinet.${one}`],
      href: hrefOf(one),
      current: one === list,
      count: one === 'messages' && unread > 0 ? unread : null,
    })),
    offers,
    heading: w[`citizen.cabinet.${list}`],
    rows,
    lead: list === 'access' || list === 'family' ? w[`citizen.cabinet.${list}-lead`] : null,
    empty: w[`citizen.cabinet.no-${list}`],
    moreHref: more === null ? null : `${base}?list=${list}&after=${more}`,
    firstHref: isFirst ? null : hrefOf(list),
  };
}
