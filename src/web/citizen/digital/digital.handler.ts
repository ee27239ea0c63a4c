import { timeOfDay } from '../../../kernel/date-words';
import { DomainError } from '../../../kernel/domain-error';
import { textIn } from '../../../kernel/localized-text';
import type {
  digitalDocument,
  DigitalOffer,
  DigitalOutcome,
} from '../../../use-cases/drafts/digital-document';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';

/** A paper that is taken from its owner's phone. */
export interface DigitalModel {
  readonly summary: ErrorSummary;
  readonly document: string;
  readonly backHref: string;
  readonly requestAction: string;
  /** Where the code is typed; null until one was sent. */
  readonly code: { readonly box: BoxField; readonly action: string; readonly lead: string } | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/digital': DigitalModel;
  }
}

interface Uses {
  readonly digitalDocument: ReturnType<typeof digitalDocument>;
}

const WHY = {
  'wrong-code': 'apply.digital.wrong-code',
  expired: 'apply.digital.expired',
  'no-document': 'apply.digital.no-document',
  unavailable: 'apply.digital.unavailable',
  'not-sent': 'apply.digital.expired',
} as const satisfies Record<Exclude<DigitalOutcome, 'given'>, WordKey>;

/** Explains what happens, and asks for the code once it was sent. */
export function showDigital(use: Uses): Handler {
  return whileDraft(async (context) => answer(context, await offer(use, context), null));
}

/** Has the code sent. */
export function submitDigital(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId, documentId } = placeOf(context);
    const isSent = await orConsent(use.digitalDocument.request(demandPerson(context), draftId, documentId));
    if (isSent === 'no-consent')
      return answer(context, await offer(use, context), 'apply.digital.no-consent');
    if (!isSent) return answer(context, await offer(use, context), 'apply.digital.unavailable');
    return redirect(hrefOf(context));
  });
}

/** Takes the document with the code. */
export function submitDigitalCode(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, body, session, words: w } = context;
    const { draftId, documentId } = placeOf(context);
    const typed = typeof body.code === 'string' ? body.code : '';
    const outcome = await orConsent(
      use.digitalDocument.fetch(demandPerson(context), draftId, documentId, typed),
    );
    if (outcome === 'given') {
      session.notice(w['apply.digital.given']);
      return redirect(`/${language}/apply/${draftId}/documents#document-${encodeURIComponent(documentId)}`);
    }
    const why = outcome === 'no-consent' ? 'apply.digital.no-consent' : WHY[outcome];
    return answer(context, await offer(use, context), why);
  });
}

function offer(use: Uses, context: RequestContext): Promise<DigitalOffer> {
  const { draftId, documentId } = placeOf(context);
  return use.digitalDocument.show(demandPerson(context), draftId, documentId);
}

async function orConsent<Outcome>(outcome: Promise<Outcome>): Promise<Outcome | 'no-consent'> {
  try {
    return await outcome;
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'no-consent') return 'no-consent';
    throw problem;
  }
}

function placeOf({ params }: RequestContext): { readonly draftId: string; readonly documentId: string } {
  return { draftId: params.draftId ?? '', documentId: params.documentId ?? '' };
}

function hrefOf(context: RequestContext): string {
  const { draftId, documentId } = placeOf(context);
  return `/${context.language}/apply/${draftId}/documents/${encodeURIComponent(documentId)}/digital`;
}

function answer(context: RequestContext, { item, sent, open }: DigitalOffer, why: WordKey | null): Reply {
  const { language, words: w, t } = context;
  const error = why === null ? null : w[why];
  const field = sent === null ? 'request' : 'code';
  const box = plainBox(
    {
      id: 'code',
      label: w['apply.digital.code'],
      error,
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      width: 'digits-12',
    },
    w,
  );
  const lead = sent && {
    phone: sent.lastDigits,
    time: timeOfDay(sent.expiresAt),
  };
  const model: DigitalModel = {
    summary: errorSummary(error === null ? [] : [{ field, text: error }], t),
    document: textIn(item.name, language),
    backHref: `/${language}/apply/${open.draft.id}/documents`,
    requestAction: hrefOf(context),
    code: lead && { box, action: `${hrefOf(context)}/code`, lead: t('apply.digital.sent', lead) },
  };
  return page(
    'citizen/digital',
    w['apply.digital.heading'],
    model,
    error === null ? {} : { status: 422, hasErrors: true },
  );
}
