import type { CaseView } from '../../../use-cases/office/find-case-view';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { pays } from '../../../use-cases/payments/case-payment';
import { paymentFacts } from '../payment/payment-facts';
import { type KeySigning, keySigning } from '../../signing/key-signing';
import { type SignatureNote, signatureNote } from '../../signing/signature-note';
import { casePlace } from '../case-id';
import { outcomeWords } from '../case/timeline-section';

/** What the head sees before signing. */
export interface SignModel {
  readonly heading: string;
  readonly backHref: string;
  readonly backText: string;
  readonly place: string;
  readonly step: string;
  readonly seq: number;
  readonly facts: readonly { label: string; value: string }[];
  readonly grounds: readonly { text: string; clause: string }[];
  /** False for whoever prepared the decision: another head signs it. */
  readonly maySign: boolean;
  /** The outcome pays, and the draft says nothing of a payment: it can only be given back. */
  readonly isPaymentMissing: boolean;
  /** What there is to know of the applicant's own signature. */
  readonly applicantSignature: SignatureNote | null;
  readonly summary: ErrorSummary;
  /** Null where the decision cannot be signed by key now: `noKey` says why, if there is something to say. */
  readonly key: (KeySigning & { readonly action: string; readonly documentHref: string }) | null;
  readonly noKey: string | null;
  /** The text under the key, a line a fact. */
  readonly lines: readonly string[];
  /** The substitute of a key; null where keys alone are taken. */
  readonly password: BoxField | null;
  readonly reason: BoxField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/sign': SignModel;
  }
}

/** What was wrong with what the head sent, and at which way to sign. */
export interface SignFlaw {
  readonly field: 'key' | 'password' | 'reason';
  readonly text: string;
}

/** How it can be signed, and what became of the last try. */
export interface SignSetting {
  readonly ncalayerUrl: string;
  readonly substitute: boolean;
  /** Whose keys are taken; null where nobody has entered it. */
  readonly iin: string | null;
  /** The text under the key; null for whoever may not sign it. */
  readonly text: string | null;
  readonly flaw: SignFlaw | null;
}

/** The page on which a decision is signed or given back. */
export function presentSign(view: CaseView, setting: SignSetting, context: RequestContext): SignModel {
  const { words: w, t } = context;
  const { flaw } = setting;
  const place = casePlace(context, view.application.id);
  const errorFor = (id: SignFlaw['field']): string | null => (flaw?.field === id ? flaw.text : null);
  return {
    heading: w['office.sign.heading'],
    ...{ place, backHref: place, backText: `${view.application.number}, ${view.application.applicantName}` },
    step: view.step?.key ?? '',
    seq: view.state.lastSeq,
    facts: factsOf(view, context),
    grounds: groundsOf(view, context),
    maySign: view.can.sign,
    isPaymentMissing: isPaymentMissing(view),
    applicantSignature: signatureNote(view.state.signature, 'office', context),
    summary: errorSummary(flaw === null ? [] : [flaw], t),
    ...keyPart(place, setting, context),
    password: setting.substitute ? passwordBox(errorFor('password'), context) : null,
    reason: returnReason(errorFor('reason'), context),
  };
}

function keyPart(
  place: string,
  setting: SignSetting,
  context: RequestContext,
): Pick<SignModel, 'key' | 'noKey' | 'lines'> {
  const { iin, text } = setting;
  if (iin === null) return { key: null, noKey: context.words['office.sign.key-no-iin'], lines: [] };
  const key = text === null ? null : keyOf(place, { ...setting, iin }, context);
  return { key, noKey: null, lines: text?.split('\n') ?? [] };
}

function keyOf(
  place: string,
  { ncalayerUrl: socket, flaw, iin }: SignSetting,
  context: RequestContext,
): SignModel['key'] {
  const error = flaw?.field === 'key' ? flaw.text : null;
  const button = context.words['signing.key.submit'];
  const key = keySigning('anybody', { socket, iin, button, error }, context);
  return { ...key, action: `${place}/sign/key`, documentHref: `${place}/sign/document` };
}

function passwordBox(error: string | null, { words: w }: RequestContext): BoxField {
  return plainBox(
    {
      id: 'password',
      type: 'password',
      label: w['office.sign.password'],
      hint: w['office.sign.password-hint'],
      autocomplete: 'current-password',
      error,
    },
    w,
  );
}

function returnReason(error: string | null, { words: w }: RequestContext): BoxField {
  const label = w['office.sign.return-reason'];
  return plainBox({ id: 'reason', label, rows: 3, spellcheck: true, error }, w);
}

function isPaymentMissing({ paying, state: { decision } }: CaseView): boolean {
  return decision !== null && pays(paying, decision.outcome) && decision.payment === null;
}

function factsOf(view: CaseView, context: RequestContext): SignModel['facts'] {
  const { words: w, language } = context;
  const { decision } = view.state;
  if (decision === null) return [];
  const { preparedBy, reason } = decision;
  return [
    { label: w['office.case.service'], value: view.rules.title[language] },
    { label: w['office.case.applicant'], value: view.application.applicantName },
    { label: w['office.decision.outcome'], value: outcomeWords(decision.outcome, view, context) },
    ...paymentFacts(decision.payment, context),
    ...(reason === null ? [] : [{ label: w['office.decision.reason'], value: reason }]),
    ...(preparedBy.kind === 'staff'
      ? [
          {
            label: w['office.sign.prepared-by'],
            value: `${preparedBy.name}, ${preparedBy.position[language]}`,
          },
        ]
      : []),
  ];
}

function groundsOf({ rules, state }: CaseView, { language }: RequestContext): SignModel['grounds'] {
  const ids: readonly string[] = state.decision?.groundIds ?? [];
  return (rules.refusal?.of_service ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((ground) => ({ text: ground[language], clause: clauseInWords(ground.clause, language) }));
}
