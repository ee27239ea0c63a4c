import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { DigitalDocument, DigitalDocumentKind } from '../../domain/registry/digital-document';
import { findDigitalKind, findOpenRequest } from '../../domain/registry/digital-evidence';
import { DomainError } from '../../kernel/domain-error';
import type { AskRegistry } from '../registries/ask-registry';
import { openDraft, type OpenDraft, type OpenDraftDeps } from './open-draft';
import { personalDataConsent } from './personal-data-consent';

export interface DigitalDocumentDeps extends OpenDraftDeps {
  readonly askRegistry: AskRegistry;
  readonly throttle: Throttle;
}

/** A paper that may be taken from its owner's phone. */
export interface DigitalOffer {
  readonly open: OpenDraft;
  readonly item: ChecklistItem;
  /** The code that was sent and counts now; null before one was asked for. */
  readonly sent: { readonly lastDigits: string; readonly expiresAt: Date } | null;
}

/** What came of typing a code. `unavailable`: the service is silent, or the code it sent counts no longer. */
export type DigitalOutcome = DigitalDocument['outcome'] | 'unavailable' | 'not-sent';

const PURPOSE = 'digital-document';
const CODE = /^\d{4,8}$/;

/**
 * Digital documents instead of papers: the owner is sent a one-time code by the service, and with it agrees that the
 * document be given (order 509 of 2024, annexes 1, 2 and 4, row 8).
 * @returns what shows the offer, has a code sent, and fetches the document; each throws DomainError `not-found` for a
 * paper of which there is no digital document, `no-consent` without the consent to ask
 */
export function digitalDocument(deps: DigitalDocumentDeps) {
  const open = openDraft(deps);

  const find = async (person: Person, draftId: string, documentId: string) => {
    const opened = await open(person, draftId);
    const document = opened.edition.documents.find(({ id }) => id === documentId);
    const item = opened.checklist.find((one) => one.documentId === documentId);
    const kind = document && findDigitalKind(document);
    if (item === undefined || kind === undefined) throw new DomainError('not-found');
    return { opened, item, kind };
  };
  const requestOf = (opened: OpenDraft, kind: DigitalDocumentKind) =>
    findOpenRequest(kind, opened.questions, deps.clock.now());

  return {
    show: async (person: Person, draftId: string, documentId: string): Promise<DigitalOffer> => {
      const { opened, item, kind } = await find(person, draftId, documentId);
      const request = requestOf(opened, kind);
      const sent = request && { lastDigits: request.sentTo, expiresAt: request.expiresAt };
      return { open: opened, item, sent: sent ?? null };
    },

    /** Has a code sent to the owner's phone. False when the service is silent or knows no such document. */
    request: async (person: Person, draftId: string, documentId: string): Promise<boolean> => {
      const { opened, kind } = await find(person, draftId, documentId);
      const context = inquiry(opened, person);
      await demandRest(deps.throttle, opened.draft.applicantIin);
      const iin = opened.draft.applicantIin;
      const answer = await deps.askRegistry(
        { registry: 'digital-document-request', iin, document: kind },
        context,
      );
      return answer.kind === 'found';
    },

    /** Fetches the document with the code. */
    fetch: async (
      person: Person,
      draftId: string,
      documentId: string,
      typed: string,
    ): Promise<DigitalOutcome> => {
      const { opened, kind } = await find(person, draftId, documentId);
      const request = requestOf(opened, kind);
      if (request === undefined) return 'not-sent';
      const code = typed.replace(/\D/g, '');
      if (!CODE.test(code)) return 'wrong-code';
      const iin = opened.draft.applicantIin;
      const answer = await deps.askRegistry(
        { registry: 'digital-document', iin, document: kind, request: request.request, code },
        inquiry(opened, person),
      );
      if (answer.kind === 'found') return answer.facts.outcome;
      return answer.kind === 'not-found' ? 'no-document' : 'unavailable';
    },
  };
}

function inquiry({ draft, consents, form }: OpenDraft, { accountId }: Person) {
  const { id } = personalDataConsent(form);
  const consent = consents.find(({ consentId }) => consentId === id);
  if (consent === undefined) throw new DomainError('no-consent');
  return { caseId: draft.id, consentId: consent.id, askedBy: accountId, purpose: PURPOSE };
}

async function demandRest(throttle: Throttle, iin: string): Promise<void> {
  const seconds = await throttle.spend('digital-document', iin);
  if (seconds > 0) throw new DomainError('too-many-requests', { seconds, minutes: Math.ceil(seconds / 60) });
}
