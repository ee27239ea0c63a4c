import type { Edition } from '../../../domain/edition/edition';
import { textIn } from '../../../kernel/localized-text';
import { beginningInWords } from '../../text/amendment-in-words';
import { clauseInWords } from '../../text/clause-in-words';
import { limitInWords } from '../../text/limit-in-words';
import type {
  DeadlineFilter,
  ListedDeadline,
  ListedService,
} from '../../../use-cases/administration/list-deadlines';
import type { OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { actInWords, channelsInWords } from './deadline-words';

/** A period in the list. */
export interface DeadlineLine {
  readonly href: string;
  readonly label: string;
  readonly limit: string;
  readonly channels: string;
  readonly clause: string;
  readonly tags: readonly string[];
}

/** The list of all periods. */
export interface DeadlineListModel {
  readonly heading: string;
  readonly query: string;
  readonly only: OptionsField;
  /** How much was found. */
  readonly found: string;
  readonly empty: string | null;
  readonly services: readonly {
    readonly title: string;
    readonly total: string;
    readonly amended: string | null;
    readonly open: boolean;
    readonly editions: readonly { readonly act: string; readonly lines: readonly DeadlineLine[] }[];
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/deadlines': DeadlineListModel;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** So few services are shown unfolded. */
const FEW = 2;

/** Presents the services with their periods; the few that a search found are open. */
export function presentDeadlines(
  services: readonly ListedService[],
  { query, amendedOnly }: DeadlineFilter,
  context: Context,
): DeadlineListModel {
  const { words: w, t } = context;
  const shown = services.map((service) => serviceOf(service, services.length <= FEW, context));
  const nothing = w[amendedOnly ? 'admin.deadlines.none-amended' : 'admin.deadlines.none-found'];
  return {
    heading: w['admin.deadlines.heading'],
    query,
    only: onlyField(amendedOnly, context),
    found: t('admin.deadlines.found', { services: services.length, total: totalOf(services) }),
    empty: services.length === 0 ? nothing : null,
    services: query === '' ? shown.sort(byTitle(context)) : shown,
  };
}

/** What nobody searched for is in the order of its titles. */
function byTitle({ language }: Context) {
  const order = new Intl.Collator(language);
  return (one: { readonly title: string }, other: { readonly title: string }): number =>
    order.compare(one.title, other.title);
}

function totalOf(services: readonly ListedService[]): number {
  return services.flatMap(({ editions }) => editions.flatMap(({ deadlines }) => deadlines)).length;
}

function onlyField(amendedOnly: boolean, { words: w }: Context): OptionsField {
  return {
    kind: 'multichoice',
    control: 'checkbox',
    id: 'show',
    label: w['admin.deadlines.which'],
    note: null,
    hint: null,
    error: null,
    errorWord: '',
    source: null,
    unchosen: '',
    options: [
      { id: 'show', value: 'amended', label: w['admin.deadlines.amended-only'], checked: amendedOnly },
    ],
  };
}

function serviceOf(
  service: ListedService,
  open: boolean,
  context: Context,
): DeadlineListModel['services'][number] {
  const { t, language } = context;
  const { editions, amended } = service;
  const [first] = editions;
  return {
    title: first === undefined ? '' : textIn(first.edition.title, language),
    total: t('admin.deadlines.total', { total: totalOf([service]) }),
    amended: amended === 0 ? null : t('admin.deadlines.amended-total', { total: amended }),
    open,
    editions: editions.map(({ edition, deadlines }) => ({
      act: actInWords(edition, context),
      lines: deadlines.map((listed) => lineOf(edition, listed, context)),
    })),
  };
}

function lineOf(
  { id, edition }: Edition,
  { deadline, planned }: ListedDeadline,
  context: Context,
): DeadlineLine {
  const { language, t } = context;
  const { label, channels, clause, amendment } = deadline;
  return {
    href: `/${language}/admin/deadlines/${id}/${edition.id}/${deadline.id}`,
    label: textIn(label, language),
    limit: limitInWords(deadline, language),
    channels: channelsInWords(channels, context),
    clause: clauseInWords(clause, language),
    tags: [
      ...(amendment === undefined
        ? []
        : [t('admin.deadlines.amended-since', { from: beginningInWords(amendment.since, context) })]),
      ...planned.map(({ effectiveFrom, value }) =>
        t(value === null ? 'admin.deadlines.withdrawn-from' : 'admin.deadlines.planned-from', {
          from: beginningInWords(effectiveFrom, context),
        }),
      ),
    ],
  };
}
