import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { BatchPage, listBatches } from '../../../use-cases/payments/list-payments';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { PageModel } from '../../rendering/page-model';
import { type Handler, page, type RequestContext } from '../../route';
import { tiynInWords } from '../../text/payment-in-words';

/** The batches, page by page. */
export interface BatchesModel {
  readonly heading: string;
  readonly batches: readonly {
    readonly href: string;
    readonly number: string;
    readonly made: string;
    readonly count: number;
    readonly total: string;
    readonly controlSum: string;
    readonly state: string;
    readonly className: string;
    readonly answers: string;
    readonly problem: string | null;
  }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/payments': BatchesModel;
  }
  interface ComponentModels {
    'components/list-pages': {
      readonly firstHref: string | null;
      readonly nextHref: string | null;
      readonly page: PageModel;
    };
  }
}

const NUMBER = /^[1-9]\d{0,14}$/;
const LOOKS = { made: 'warn', sent: 'info', answered: 'ok' } as const;

/** Shows the batches, the latest first. */
export function showBatches(use: { readonly listBatches: ReturnType<typeof listBatches> }): Handler {
  return async (context) => {
    const before = findNumber(context.query.before) ?? null;
    const found = await use.listBatches(demandPerson(context), before);
    const heading = context.words['payments.heading'];
    const place = `/${context.language}/admin/payments`;
    return page('admin/payments', heading, {
      heading,
      batches: found.batches.map((batch) => rowOf(batch, place, context)),
      firstHref: before === null ? null : place,
      nextHref: found.next === null ? null : `${place}?before=${found.next}`,
    });
  };
}

/** The number of a batch in an address; undefined when it cannot be one. */
export function findNumber(value: string | undefined): number | undefined {
  return value !== undefined && NUMBER.test(value) ? Number(value) : undefined;
}

function rowOf(
  batch: BatchPage['batches'][number],
  place: string,
  { words: w, t }: RequestContext,
): BatchesModel['batches'][number] {
  const { number, createdAt, count, total, controlSum, state, acknowledged, rejected, problem } = batch;
  return {
    href: `${place}/${number}`,
    number: t('payments.batch', { number }),
    made: `${dateShort(createdAt)}, ${timeOfDay(createdAt)}`,
    count,
    total: tiynInWords(total),
    controlSum: `${controlSum.slice(0, 12)}…`,
    state: w[`payments.state.${state}`],
    className: LOOKS[state],
    answers: t('payments.batches.answers', { acknowledged, rejected }),
    problem: problem === null ? null : t('payments.problem', { code: problem }),
  };
}
