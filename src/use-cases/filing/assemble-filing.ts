import type { ApplicationLink } from '../../data/application-records';
import type { FiledApplication } from '../../data/file-application';
import type { SigningCodeRecord } from '../../data/signing-codes';
import type { Person } from '../../domain/access/person';
import type { Actor } from '../../domain/application/actor';
import { actorOf } from '../../domain/application/actor-of';
import { claimsBy } from '../../domain/checks/claims-by';
import type { CheckTable } from '../../domain/checks/check-table';
import { findParties } from '../../domain/checks/run-checks';
import { chainEvents } from '../../domain/application/chain-events';
import type { EventPayload } from '../../domain/application/event';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { applicantOf } from '../../domain/filing/applicant-of';
import { filedDocuments } from '../../domain/filing/filed-documents';
import { writtenAddress } from '../../domain/filing/written-address';
import { applicationNumber } from '../../domain/numbering/application-number';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Organisation } from '../../domain/organisation/organisation';
import { responsibleOrganisation } from '../../domain/organisation/responsible-organisation';
import { firstStep } from '../../domain/routing/advance';
import { dayOf } from '../../kernel/day-of';
import { openStep } from '../cases/open-step';
import type { DraftContents } from './draft-contents';
import type { FilingPlan } from './plan-filing';

/** Everything from which a filing is made. */
export interface FilingParts {
  readonly contents: DraftContents;
  readonly promise: FilingPlan;
  readonly planHash: string;
  readonly serial: number;
  readonly organisations: readonly Organisation[];
  readonly calendars: WorkingCalendars;
  readonly filedAt: Date;
  readonly person: Person;
  readonly signature: FiledSignature;
  /** Which of the benefits of the form it asks for; left out where the form asks for one. */
  readonly link?: EventPayload<'filed'>['link'];
  /** Through which channel the papers came, where that is another than the application's own. */
  readonly papersBy?: Channel;
  /** The table by which it is seen what the application claims because of whom. */
  readonly checks?: CheckTable;
  /** Who made the fact, where it is not the person themselves. */
  readonly actor?: Actor | undefined;
}

/** How an application was signed. */
export interface FiledSignature extends Omit<EventPayload<'filed'>['signature'], 'documentHash'> {
  /** The code that signed it; null for every other way. */
  readonly code: SigningCodeRecord | null;
  /** Of a signature by hand alone: what was printed for it. */
  readonly printed?: NonNullable<EventPayload<'filed'>['printed']>;
}

/** Task of the job that follows a filing. */
export const AFTER_FILING = 'after-filing';

/** Puts an application together: projection, first fact, first open step and the job that follows. */
export function assembleFiling(parts: FilingParts): FiledApplication {
  const { contents, promise, filedAt, person } = parts;
  const { draft, rules, channel, form, answers } = contents;
  const address = writtenAddress(form.fields, answers);
  const provider = responsibleOrganisation(parts.organisations, { channel, performer: 'office', address });
  const number = applicationNumber(dayOf(filedAt), parts.serial);
  const payload = payloadOf(parts, number, provider.code);
  const [event] = chainEvents(draft.id, { lastSeq: 0, lastHash: '' }, [
    { type: 'filed', at: filedAt, actor: parts.actor ?? actorOf(person), payload },
  ]);
  if (event === undefined) throw new Error('A filing is a fact');
  return {
    event,
    application: projectionOf(parts, payload, event.hash),
    workItem: openStep({
      ...parts,
      plan: promise.plan,
      step: firstStep(promise.plan),
      rules,
      channel,
      address,
      at: filedAt,
      hours: promise.term.hours?.provider ?? null,
      serviceDueAt: promise.dueAt,
    }),
    claims: claimsOf(parts),
    job: { task: AFTER_FILING, payload: { applicationId: draft.id }, key: `${AFTER_FILING}:${draft.id}` },
  };
}

function claimsOf({
  checks,
  link,
  contents: { rules, answers, draft },
}: FilingParts): FiledApplication['claims'] {
  if (link?.byHand) return [];
  const parties = checks && findParties(checks, `${rules.id}@${rules.edition.id}`);
  return parties === undefined ? [] : claimsBy(parties, answers, draft.applicantIin);
}

function projectionOf(
  { contents: { draft }, promise, filedAt }: FilingParts,
  payload: EventPayload<'filed'>,
  lastHash: string,
): FiledApplication['application'] {
  const { number, serviceId, rulesEdition, routeEdition, channel, language, organisationCode } = payload;
  return {
    id: draft.id,
    accountId: draft.accountId,
    ...{ number, serviceId, rulesEdition, routeEdition, channel, language, organisationCode },
    applicantIin: payload.applicant.iin,
    applicantName: payload.applicant.name,
    status: 'in-work',
    stepKey: payload.firstStep,
    filedAt,
    dueAt: promise.dueAt,
    lastSeq: 1,
    lastHash,
    link: payload.link === undefined ? null : linkOf(payload.link),
  };
}

function linkOf({ groupId, part, title }: NonNullable<EventPayload<'filed'>['link']>): ApplicationLink {
  return { groupId, part, title };
}

function payloadOf(parts: FilingParts, number: string, organisationCode: string): EventPayload<'filed'> {
  const { contents, promise } = parts;
  const { code, printed, ...signature } = parts.signature;
  const { draft, form, answers, documents, attachments, consents, signed, channel } = contents;
  return {
    number,
    serviceId: draft.serviceId,
    rulesEdition: draft.rulesEdition,
    routeEdition: draft.routeEdition,
    channel,
    language: draft.language,
    organisationCode,
    applicant: applicantOf(form.fields, answers, {
      iin: draft.applicantIin,
      name: parts.person.kind === 'citizen' && draft.representative === null ? parts.person.name : null,
      phone: code?.phone ?? null,
    }),
    representative: draft.representative,
    formId: form.formId,
    answers: { ...answers },
    documents: filedDocuments(documents, attachments, parts.papersBy ?? channel),
    consentIds: consents.map(({ id }) => id),
    signature: { ...signature, documentHash: signed.hash },
    ...(printed === undefined ? {} : { printed }),
    term: promise.term,
    planHash: parts.planHash,
    firstStep: firstStep(promise.plan).key,
    ...followsOf(contents.told),
    ...(parts.link === undefined ? {} : { link: parts.link }),
  };
}

function followsOf(told: DraftContents['told']): Pick<EventPayload<'filed'>, 'follows'> {
  if (told === null) return {};
  const { number, kind, decidedAt, reason, grounds } = told;
  return { follows: { number, kind, decidedAt, reason, grounds } };
}
