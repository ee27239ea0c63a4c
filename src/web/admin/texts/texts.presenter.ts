import { dateInWords } from '../../../kernel/date-words';
import type { ListedMessage } from '../../../use-cases/administration/find-message';
import type { ListedEdition, ListedGround } from '../../../use-cases/administration/list-grounds';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { actInWords } from '../openings/why-accepting';
import { groundHref } from './ground-place';

/** The texts that administrators keep. */
export interface TextsModel {
  readonly heading: string;
  readonly homeHref: string;
  readonly messages: readonly { readonly href: string; readonly text: string; readonly state: string }[];
  readonly typed: string;
  readonly allHref: string | null;
  readonly editions: readonly {
    readonly service: string;
    readonly act: string;
    readonly isOpen: boolean;
    readonly rows: readonly {
      readonly href: string;
      readonly text: string;
      readonly list: string;
      readonly clause: string;
      readonly state: string;
    }[];
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/texts': TextsModel;
  }
}

interface Found {
  readonly editions: readonly ListedEdition[];
  readonly messages: readonly ListedMessage[];
  readonly typed: string;
  readonly now: Date;
}

/** Presents messages and grounds; what was searched for stands open, all of them folded. */
export function presentTexts({ editions, messages, typed, now }: Found, context: RequestContext): TextsModel {
  const { language, words: w } = context;
  return {
    heading: w['admin.texts.heading'],
    homeHref: `/${language}/admin`,
    messages: messages.map(({ fact, last }) => ({
      href: `/${language}/admin/texts/messages/${fact}`,
      text: w[`admin.texts.fact.${fact}`],
      state: stateOf(last, w['admin.texts.state.own'], now, context),
    })),
    typed,
    allHref: typed === '' ? null : `/${language}/admin/texts`,
    editions: editions.map((listed) => ({
      service: listed.edition.title[language],
      act: actInWords(listed.edition.edition, context),
      isOpen: typed !== '',
      rows: listed.grounds.map((ground) => rowOf(listed, ground, now, context)),
    })),
  };
}

function rowOf(
  { edition }: ListedEdition,
  { list, printed, last }: ListedGround,
  now: Date,
  context: RequestContext,
): TextsModel['editions'][number]['rows'][number] {
  const { language, words: w } = context;
  const place = { serviceId: edition.id, editionId: edition.edition.id, list, groundId: printed.id };
  const holds = last !== null && last.effectiveFrom <= now ? last.value : null;
  return {
    href: groundHref(place, context),
    text: (holds ?? printed)[language],
    list: w[`admin.texts.list.${list}`],
    clause: clauseInWords(printed.clause, language),
    state: stateOf(last, w['admin.texts.state.printed'], now, context),
  };
}

function stateOf(
  last: { readonly effectiveFrom: Date; readonly value: unknown } | null,
  untouched: string,
  now: Date,
  { words: w, t, language }: RequestContext,
): string {
  if (last === null) return untouched;
  if (last.effectiveFrom > now) {
    return t('admin.texts.state.planned', { date: dateInWords(last.effectiveFrom, language) });
  }
  return last.value === null ? untouched : w['admin.texts.state.amended'];
}
