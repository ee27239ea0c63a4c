import type { ConsentRepository } from '../../data/consents';
import type { DraftRecord } from '../../data/drafts';
import type { OfferFiling, OfferRepository } from '../../data/offers';
import type { RegistryEventRepository } from '../../data/registry-events';
import type { RegistryQuestionRepository } from '../../data/registry-questions';
import type { Citizen } from '../../domain/access/person';
import type { ApplicationForm } from '../../domain/form/application-form';
import { type Offer, PROACTIVE_ACCOUNT, type StopReason } from '../../domain/proactive/offer';
import { offerAnswers } from '../../domain/proactive/offer-answers';
import type { OfferRule } from '../../domain/proactive/offer-rules';
import { dayOf } from '../../kernel/day-of';
import { firstAnswers } from '../drafts/first-answers';
import type { OpenDraftDeps } from '../drafts/open-draft';
import type { FiledSignature } from '../filing/assemble-filing';
import { draftContents } from '../filing/draft-contents';
import { fileDraft, type FileDraftDeps } from '../filing/file-draft';
import type { AskRegistry } from '../registries/ask-registry';
import { CLOSED } from './change-by-answer';
import { gatherFacts, type Gathered } from './gather-facts';
import { tellOfferJob } from './offer-jobs';
import { askForOffer } from './offer-registry';
import { draftOfOffer, offeredForm } from './offered-form';
import { personalDataConsentOf } from './personal-data-consent-of';

export interface FileOfferDeps
  extends Omit<FileDraftDeps, 'applications'>, Pick<OpenDraftDeps, 'findOptions'> {
  readonly offers: Pick<OfferRepository, 'find' | 'change' | 'file'>;
  readonly events: Pick<RegistryEventRepository, 'find'>;
  readonly consents: Pick<ConsentRepository, 'listOfCase'>;
  readonly questions: Pick<RegistryQuestionRepository, 'listOfCase'>;
  readonly askRegistry: AskRegistry;
  readonly editions: OpenDraftDeps['editions'];
}

/** An offer that its person has answered in full. */
type Answered = Offer & { readonly recipientIin: string; readonly consentedAt: Date };

/**
 * Files the application of an offer with everything the registries know, or stops it with its reason. The application has
 * the identifier that the offer was made with, and appears in the transaction that closes the offer: run any number of
 * times, and killed at any moment, it files once.
 * @throws Error when a registry is silent or somebody changed the offer meanwhile; the job queue then tries again
 */
export function fileOffer(deps: FileOfferDeps) {
  return async (offerId: string): Promise<void> => {
    const offer = await deps.offers.find(offerId);
    if (offer === undefined || !isAnswered(offer)) return;
    const event = await deps.events.find(offer.eventId);
    const consentId = await personalDataConsentOf(deps.consents, offer.caseId);
    const ask = askForOffer(deps.askRegistry, offer.caseId, consentId);
    const rules = rulesFor(deps, offer);
    let stopped: StopReason = 'not-confirmed';
    for (const rule of rules) {
      const gathered = await gatherFacts(ask, offer, rule, event?.declarantIin);
      if (gathered.kind === 'facts') return file(deps, offer, rule, gathered);
      stopped = gathered.reason;
    }
    await stop(deps, offer, stopped);
  };
}

function isAnswered(offer: Offer): offer is Answered {
  return (
    offer.state === 'agreed' &&
    offer.accountChoice !== null &&
    offer.recipientIin !== null &&
    offer.consentedAt !== null
  );
}

/** A service may be offered by several rules for one kind of event, of which one speaks of this very event. */
function rulesFor({ reference }: FileOfferDeps, { eventKind, serviceId }: Offer): readonly OfferRule[] {
  return reference.offerRules.offers.filter((rule) => rule.event === eventKind && rule.service === serviceId);
}

async function stop({ offers, clock }: FileOfferDeps, offer: Offer, reason: StopReason): Promise<void> {
  const at = clock.now();
  const changed = await offers.change({
    offer,
    events: [{ type: 'stopped', at, via: 'portal', details: { reason } }],
    set: { ...CLOSED, state: 'stopped', reason, closedAt: at },
    jobs: [tellOfferJob(offer.id, 'offer-stopped')],
  });
  if (changed === 'stale') throw new Error('An offer changed while it was stopped');
}

async function file(
  deps: FileOfferDeps,
  offer: Answered,
  rule: OfferRule,
  gathered: Extract<Gathered, { kind: 'facts' }>,
): Promise<void> {
  const { consentedAt } = offer;
  const draft = await filledDraft(deps, offer, rule, gathered);
  const person = personOf(offer);
  const [consents, questions] = await Promise.all([
    deps.consents.listOfCase(offer.caseId),
    deps.questions.listOfCase(offer.caseId),
  ]);
  const whole = { draft, attachments: [], consents, questions, told: null };
  // The day of the consent is the day of application (order 206, clause 35-2): everything is reckoned as of that instant.
  const clock = { now: () => consentedAt };
  const drafts = { ...deps.drafts, findWhole: async () => whole };
  const applications = { ...applicationsOf(deps, offer, draft), findById: async () => undefined };
  const contents = await draftContents({ ...deps, clock, drafts, applications })(person, draft.id);
  const actor = offer.accountId === null ? ({ kind: 'portal' } as const) : undefined;
  const filed = await fileDraft(
    { ...deps, clock, applications },
    person,
    contents,
    signatureOf(offer),
    actor,
  );
  if (filed === undefined) throw new Error('An offer changed while it was filed');
}

/** Filing writes the application and closes its offer at once. */
function applicationsOf(
  { offers, clock }: FileOfferDeps,
  offer: Answered,
  draft: DraftRecord,
): Pick<FileDraftDeps['applications'], 'file'> {
  return {
    file: (filing: OfferFiling['filing']) => {
      const at = clock.now();
      const events = [
        { type: 'filed', at, via: 'portal', details: { number: filing.application.number } },
      ] as const;
      const set = { ...CLOSED, state: 'filed', closedAt: at } as const;
      return offers.file({ change: { offer, events, set }, draft, filing });
    },
  };
}

async function filledDraft(
  deps: FileOfferDeps,
  offer: Answered,
  rule: OfferRule,
  { facts, iban }: Extract<Gathered, { kind: 'facts' }>,
): Promise<DraftRecord> {
  const { form } = await offeredForm(deps, offer, offer.consentedAt);
  const empty = draftOfOffer(offer, offer.recipientIin, offer.consentedAt);
  const today = dayOf(offer.consentedAt);
  const account = { iban, ...(offer.phone === null ? {} : { phone: offer.phone }) };
  const known = { person: facts.recipient, account, today, language: offer.language };
  const first = firstAnswers(form, empty, known, { applicantName: '', applicantPhone: offer.phone });
  const own = offerAnswers(form.asked, rule.answers, facts, today);
  return {
    ...empty,
    answers: { ...first.answers, ...own },
    sources: { ...first.sources, ...sourcesOf(form, own) },
  };
}

function sourcesOf(
  { asked }: ApplicationForm,
  own: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(asked.flatMap(({ id }) => (id in own ? [[id, 'gbd-fl']] : [])));
}

function personOf({ accountId, recipientIin, recipientName, language }: Answered): Citizen {
  return {
    kind: 'citizen',
    accountId: accountId ?? PROACTIVE_ACCOUNT,
    iin: recipientIin,
    name: recipientName ?? recipientIin,
    language,
  };
}

function signatureOf({ consentedBy, evidenceId }: Offer): FiledSignature {
  return { way: consentedBy === 'sms' ? 'phone-answer' : 'sms-code', evidenceId, code: null };
}
