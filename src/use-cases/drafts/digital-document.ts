import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import type { ChecklistItem } from '../../domain/documents/checklist-item';
import type { DigitalDocument } from '../../domain/registry/digital-document';
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
  return { show: showOffer(deps), request: requestCode(deps), fetch: fetchDocument(deps) };
}

function showOffer(deps: DigitalDocumentDeps) {
  const find = findPaper(deps);
  return async (...place: Place): Promise<DigitalOffer> => {
    const { open, item, request } = await find(...place);
    return {
      open,
      item,
      sent: request === undefined ? null : { lastDigits: request.sentTo, expiresAt: request.expiresAt },
    };
  };
}

/** Has a code sent to the owner's phone. False when the service is silent or knows no such document. */
function requestCode(deps: DigitalDocumentDeps) {
  const find = findPaper(deps);
  return async (...place: Place): Promise<boolean> => {
    const { open, kind, iin } = await find(...place);
    const context = inquiry(open, place[0]);
    await demandRest(deps.throttle, iin);
    const question = { registry: 'digital-document-request', iin, document: kind } as const;
    return (await deps.askRegistry(question, context)).kind === 'found';
  };
}

/** Fetches the document with the code. */
function fetchDocument(deps: DigitalDocumentDeps) {
  const find = findPaper(deps);
  return async (
    person: Person,
    draftId: string,
    documentId: string,
    typed: string,
  ): Promise<DigitalOutcome> => {
    const { open, kind, iin, request } = await find(person, draftId, documentId);
    if (request === undefined) return 'not-sent';
    const code = typed.replace(/\D/g, '');
    if (!CODE.test(code)) return 'wrong-code';
    const answer = await deps.askRegistry(
      { registry: 'digital-document', iin, document: kind, request: request.request, code },
      inquiry(open, person),
    );
    if (answer.kind === 'found') return answer.facts.outcome;
    return answer.kind === 'not-found' ? 'no-document' : 'unavailable';
  };
}

/** Whose draft, which one, and which paper of it. */
type Place = readonly [person: Person, draftId: string, documentId: string];

function findPaper(deps: DigitalDocumentDeps) {
  const openDraftOf = openDraft(deps);
  return async (...[person, draftId, documentId]: Place) => {
    const open = await openDraftOf(person, draftId);
    const document = open.edition.documents.find(({ id }) => id === documentId);
    const item = open.checklist.find((one) => one.documentId === documentId);
    const kind = document && findDigitalKind(document);
    if (item === undefined || kind === undefined) throw new DomainError('not-found');
    const request = findOpenRequest(kind, open.questions, deps.clock.now());
    return { open, item, kind, request, iin: open.draft.applicantIin };
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
