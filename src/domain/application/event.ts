import { z } from 'zod';
import { type Actor } from './actor';
import { CHECK_EVENTS } from '../checks/check-events';
import { PAYMENT_EVENTS } from '../payment/payment-events';
import { PaymentTerms } from '../payment/payment-terms';
import { FollowedRefusal } from '../reapplication/former-refusal';
import { LocalizedTextSchema } from './localized-text-schema';
import { COMPLETION_EVENTS } from '../completion/completion-events';
import { HandOut } from './hand-out';
import { HEARING_EVENTS } from '../hearing/hearing-events';
import { Term } from './term';

const FiledDocument = z.strictObject({
  documentId: z.string(),
  name: LocalizedTextSchema,
  state: z.enum(['made-by-portal', 'confirmed', 'attached', 'at-counter', 'missing', 'not-needed']),
  /** The first of the registries that confirmed it. */
  registry: z.string().nullable(),
  /** All of them, with the instant (ISO) and the people concerned; facts of before they were kept have none. */
  confirmedBy: z
    .array(z.strictObject({ registry: z.string(), at: z.string(), people: z.array(z.string()) }))
    .exactOptional(),
  files: z.array(
    z.strictObject({
      attachmentId: z.string(),
      name: z.string(),
      size: z.number(),
      key: z.string(),
      /** Left out where nobody could count them. */
      pages: z.number().int().positive().exactOptional(),
    }),
  ),
  clause: z.string().nullable(),
});

const Signature = z.strictObject({
  /** `phone-answer`: the applicant's SMS from the phone to which the service was offered. `session`: an official at work, who gave their own password again on the page that confirms the act. */
  way: z.enum(['sms-code', 'at-counter', 'session', 'eds', 'phone-answer']),
  documentHash: z.string(),
  evidenceId: z.string().nullable(),
  /** Of an electronic signature alone: whether it held when it was given. */
  checked: z.enum(['valid', 'not-yet']).exactOptional(),
});

const Filed = z.strictObject({
  number: z.string(),
  serviceId: z.string(),
  rulesEdition: z.string(),
  routeEdition: z.string().nullable(),
  channel: z.string(),
  language: z.enum(['kk', 'ru']),
  organisationCode: z.string(),
  applicant: z.strictObject({ iin: z.string(), name: z.string(), phone: z.string().nullable() }),
  representative: z.strictObject({ iin: z.string(), name: z.string(), basis: z.string() }).nullable(),
  formId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  documents: z.array(FiledDocument),
  consentIds: z.array(z.string()),
  signature: Signature,
  /** Of a signature by hand alone: what was printed and signed (SHA-256), and when it was first printed (ISO). */
  printed: z.strictObject({ hash: z.string(), at: z.string() }).exactOptional(),
  term: Term,
  /** Hash of the plan of steps that the case stays on. */
  planHash: z.string(),
  firstStep: z.string(),
  /** The refusal of a former application after which it was filed. */
  follows: FollowedRefusal.exactOptional(),
  /** Of one benefit of a form that asks for several: which, by which clause, and the application whose form it was. */
  link: z
    .strictObject({
      groupId: z.string(),
      part: z.string(),
      title: LocalizedTextSchema,
      clause: z.string(),
      /** Of another law than the form's: no check, claim or decision of a system concerns it. */
      byHand: z.literal(true).exactOptional(),
    })
    .exactOptional(),
});

/** Payloads of the facts of a case, by type. A new kind of fact is a new entry here and in `fold`. */
export const EVENT_PAYLOADS = {
  filed: Filed,
  claimed: z.strictObject({ workItemId: z.string(), stepKey: z.string() }),
  /** `because`: not of the holder's own accord; they were suspended, or work elsewhere by now. */
  released: z.strictObject({
    workItemId: z.string(),
    stepKey: z.string(),
    because: z.literal('holder-left').exactOptional(),
  }),
  'step-completed': z.strictObject({
    stepKey: z.string(),
    nextStep: z.string().nullable(),
    note: z.string().nullable(),
  }),
  'intake-refused': z.strictObject({
    groundId: z.string(),
    formId: z.string().nullable(),
    missing: z.array(z.strictObject({ documentId: z.string(), name: LocalizedTextSchema })),
    note: z.string().nullable(),
    /** Automatic checks that failed, where the portal refused by itself. */
    failedChecks: z.array(z.string()).exactOptional(),
  }),
  'decision-prepared': z.strictObject({
    stepKey: z.string(),
    nextStep: z.string(),
    outcome: z.string(),
    groundIds: z.array(z.string()),
    reason: z.string().nullable(),
    /** What the decision pays; left out when it pays nothing. */
    payment: PaymentTerms.exactOptional(),
  }),
  'decision-returned': z.strictObject({ stepKey: z.string(), nextStep: z.string(), reason: z.string() }),
  'decision-signed': z.strictObject({
    stepKey: z.string(),
    nextStep: z.string().nullable(),
    outcome: z.string(),
    resultNumber: z.string(),
    storageKey: z.string(),
    signature: Signature,
    /** The languages that the paper speaks, in its order; left out of facts from when a refusal spoke one alone. */
    languages: z.array(z.enum(['kk', 'ru'])).exactOptional(),
  }),
  /** The result lies at the window that hands it out. `dueAt` (ISO): by when the act wanted it there. */
  'result-delivered': z.strictObject({
    organisationCode: z.string(),
    deadline: z.string(),
    clause: z.string(),
    dueAt: z.string(),
    late: z.boolean(),
  }),
  'result-issued': z.strictObject({
    stepKey: z.string(),
    nextStep: z.string().nullable(),
    resultNumber: z.string(),
    /** At a window: to whom, and against which document. */
    handedTo: HandOut.exactOptional(),
  }),
  /**
   * The calendar changed, and with it the due time; `answer`: also until when the applicant may answer a request, or be
   * heard. Instants are ISO strings.
   */
  'due-changed': z.strictObject({
    cause: z.strictObject({ kind: z.literal('calendar'), decision: z.string(), reason: LocalizedTextSchema }),
    before: z.strictObject({ dueAt: z.string(), stepDueAt: z.string().nullable() }),
    after: z.strictObject({ dueAt: z.string(), stepDueAt: z.string().nullable() }),
    answer: z
      .strictObject({ of: z.enum(['completion', 'hearing']), before: z.string(), until: z.string() })
      .exactOptional(),
    term: Term,
  }),
  /** The applicant has signed the same text again, because the former signature did not hold. */
  'signed-again': z.strictObject({ signature: Signature }),
  /** The head was told that an open step is nearly, or already, late. */
  escalated: z.strictObject({
    stage: z.enum(['soon', 'late']),
    stepKey: z.string(),
    dueAt: z.string(),
    organisationCode: z.string(),
  }),
  /** The application has its number in the journal of an organisation. */
  registered: z.strictObject({
    organisationCode: z.string(),
    journal: z.string(),
    year: z.number().int(),
    number: z.number().int().positive(),
  }),
  ...PAYMENT_EVENTS,
  ...CHECK_EVENTS,
  ...COMPLETION_EVENTS,
  ...HEARING_EVENTS,
  /** The antivirus found something in a file that was handed in before: nobody may open it any more. */
  'file-locked': z.strictObject({
    attachmentId: z.string(),
    documentId: z.string(),
    name: z.string(),
    /** As the antivirus names it. */
    threat: z.string(),
  }),
  /** A signature of which nobody could tell at first was looked at again. `checkedAt` is an ISO string. */
  'signature-checked': z.strictObject({
    signatureId: z.string(),
    verdict: z.enum(['valid', 'invalid']),
    reason: z.string().nullable(),
    checkedAt: z.string(),
  }),
} as const;

export type EventType = keyof typeof EVENT_PAYLOADS;

export type EventPayload<T extends EventType> = z.infer<(typeof EVENT_PAYLOADS)[T]>;

/** A fact before it is written: the journal adds its number, previous hash and hash. */
export type NewEvent = {
  [T in EventType]: { type: T; at: Date; actor: Actor; payload: EventPayload<T> };
}[EventType];

/** A fact as it stands in the journal. */
export type ApplicationEvent = NewEvent & { seq: number; previousHash: string; hash: string };
