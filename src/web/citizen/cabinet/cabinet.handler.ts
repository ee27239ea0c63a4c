import type { Person } from '../../../domain/access/person';
import type { Clock } from '../../../kernel/clock';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { MessageWords } from '../../../use-cases/messages/deliver-message';
import type { family } from '../../../use-cases/household/family';
import type { listCabinet } from '../../../use-cases/cabinet/list-cabinet';
import type { OpenOffer } from '../../../use-cases/proactive/open-offer';
import { type Handler, page, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { accessRow } from './access-row';
import {
  applicationRow,
  atCounterRow,
  type CabinetRow,
  documentRow,
  draftRow,
  memberRow,
  messageRow,
} from './cabinet-rows';
import { CABINET_LISTS, type CabinetList, presentCabinet } from './cabinet.presenter';
import { waitingOffer } from './waiting-offer';
import { formatListKey, type ListKey, parseListKey } from './list-key';

interface Uses {
  readonly cabinet: ReturnType<typeof listCabinet>;
  readonly family: ReturnType<typeof family>;
  readonly openOffer: Pick<OpenOffer, 'waiting'>;
  readonly messageWords: MessageWords;
  readonly baseUrl: string;
  /** Names of the registries by their codes. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly clock: Clock;
}

interface Shown {
  readonly rows: readonly CabinetRow[];
  readonly more: ListKey | null;
}

/** The person's own lists, one at a time. */
export function showCabinet(use: Uses): Handler {
  return async (context) => {
    const { query, words: w } = context;
    const person = demandPerson(context);
    const list = CABINET_LISTS.find((one) => one === query.list) ?? 'applications';
    const after = parseListKey(query.after);
    const unread = await use.cabinet.countUnread(person);
    const { rows, more } = await READ[list](use, person, after, context);
    if (list === 'messages' && unread > 0) await use.cabinet.markRead(person, use.clock.now());
    const isFront = list === 'applications' && after === null;
    const offers = isFront
      ? (await use.openOffer.waiting(person)).map((one) => waitingOffer(one, context))
      : [];
    const place = { more: more === null ? null : formatListKey(more), isFirst: after === null };
    const model = presentCabinet({ list, rows, offers, unread, ...place }, context);
    return page('citizen/cabinet', w['citizen.cabinet.heading'], model);
  };
}

type Read = (use: Uses, person: Person, after: ListKey | null, context: RequestContext) => Promise<Shown>;

const READ: Readonly<Record<CabinetList, Read>> = {
  applications: async ({ cabinet }, person, after, context) => {
    const { rows, more } = await cabinet.applications(person, after && { filedAt: after.at, id: after.id });
    return {
      rows: rows.map((row) => applicationRow(row, context)),
      more: more && { at: more.filedAt, id: more.id },
    };
  },
  documents: async ({ cabinet }, person, after, context) => {
    const { rows, more } = await cabinet.issued(person, after && { filedAt: after.at, id: after.id });
    return {
      rows: rows.map((row) => documentRow(row, context)),
      more: more && { at: more.filedAt, id: more.id },
    };
  },
  drafts: async ({ cabinet }, person, after, context) => {
    const { rows, more } = await cabinet.drafts(person, after && { savedAt: after.at, id: after.id });
    const away = after === null ? await cabinet.atCounter(person) : [];
    return {
      rows: [...away.map((row) => atCounterRow(row, context)), ...rows.map((row) => draftRow(row, context))],
      more: more && { at: more.savedAt, id: more.id },
    };
  },
  family: async (use, person, _after, context) => ({
    rows: (await use.family.list(person)).map((member) => memberRow(member, context)),
    more: null,
  }),
  access: async ({ cabinet, registryTitles }, person, after, context) => {
    const { rows, more } = await cabinet.access(person, after && { askedAt: after.at, id: after.id });
    return {
      rows: rows.map((row) => accessRow(row, registryTitles, context)),
      more: more && { at: more.askedAt, id: more.id },
    };
  },
  messages: async ({ cabinet, messageWords, baseUrl }, person, after, context) => {
    const { rows, more } = await cabinet.messages(person, after && { createdAt: after.at, id: after.id });
    return {
      rows: rows.map((row) => messageRow(row, context, { say: messageWords, baseUrl })),
      more: more && { at: more.createdAt, id: more.id },
    };
  },
};
