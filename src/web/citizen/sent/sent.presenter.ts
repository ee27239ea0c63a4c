import { maskPhone } from '../../../domain/identifiers/masking';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import type { TogetherRow } from '../../text/filed-together';
import type { DeadlineReason } from '../status/deadline-reason';
import { type PaperLink, paperLinks } from '../status/paper-links';
import { presentStatus } from '../status/status.presenter';
import type { CaseStatus } from '../status/timeline';

/** What the page after sending shows. */
export interface SentModel {
  readonly number: string;
  readonly service: string;
  readonly together: readonly TogetherRow[];
  readonly filed: string;
  readonly due: string;
  readonly dueTime: string;
  readonly term: string | null;
  readonly heading: string;
  readonly lead: string;
  readonly organisation: string;
  /** What comes next: at a window the official reads it, and not whoever applied. */
  readonly next: Readonly<Record<'check' | 'message' | 'result', string>>;
  readonly reasons: readonly DeadlineReason[];
  /** The receipt, the applicant's language first. */
  readonly receipts: readonly PaperLink[];
  readonly statusHref: string;
  /** At the counter: back to the next visitor. */
  readonly counterHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/sent': SentModel;
  }
}

/** Number, instant, due time, receipt, and what comes next. */
export function presentSent(
  status: CaseStatus,
  context: Pick<RequestContext, 'language' | 'words' | 't' | 'person'>,
): SentModel {
  const { language, words: w, t, person } = context;
  const { application, state, edition } = status;
  const { filed, term, organisation, reasons, together } = presentStatus(status, context);
  const { receipts } = paperLinks(status, context);
  const { phone } = state.filed.applicant;
  return {
    number: application.number,
    service: textIn(edition.title, language),
    together,
    filed,
    due: dateInWords(application.dueAt, language),
    dueTime: timeOfDay(application.dueAt),
    term: term && unbrokenNumber(term),
    ...wordsFor(person?.kind === 'staff' ? 'visitor' : 'own', phone, { words: w, t }),
    organisation,
    reasons,
    receipts,
    statusHref: `/${language}/applications/${application.number}`,
    counterHref: person?.kind === 'staff' ? `/${language}/office/counter` : null,
  };
}

function wordsFor(
  who: 'own' | 'visitor',
  phone: string | null,
  { words: w, t }: Pick<RequestContext, 'words' | 't'>,
): Pick<SentModel, 'heading' | 'lead' | 'next'> {
  const heading = w[`apply.sent.${who}.heading`];
  const lead =
    phone === null
      ? w[`apply.sent.${who}.lead-no-phone`]
      : t(`apply.sent.${who}.lead`, { phone: maskPhone(phone) });
  const next = {
    check: w[`apply.sent.${who}.check`],
    message: w[`apply.sent.${who}.message`],
    result: w[`apply.sent.${who}.result`],
  };
  return { heading, lead, next };
}
