import type { Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import type { ApplicationStatus } from '../domain/application/status';

/** The projection of a case. */
export interface ApplicationRecord {
  readonly id: string;
  readonly number: string;
  readonly serviceId: string;
  readonly rulesEdition: string;
  readonly routeEdition: string | null;
  readonly channel: string;
  readonly language: Language;
  readonly accountId: string;
  readonly applicantIin: string;
  readonly applicantName: string;
  readonly organisationCode: string;
  readonly status: ApplicationStatus;
  readonly stepKey: string | null;
  readonly outcome: string | null;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly lastSeq: number;
  readonly lastHash: string;
  /** Of one benefit of a form that asks for several; null where the form asks for one. */
  readonly link: ApplicationLink | null;
}

/** What an application asks for, of the benefits that were asked for together. */
export interface ApplicationLink {
  /** The application whose form it was: itself, or the one with which it was filed. */
  readonly groupId: string;
  readonly part: string;
  /** What the act calls the benefit. */
  readonly title: LocalizedText;
}

/** An open step in a queue. */
export interface WorkItemRecord {
  readonly id: string;
  readonly applicationId: string;
  readonly organisationCode: string;
  readonly role: string;
  readonly stepKey: string;
  readonly openedAt: Date;
  readonly stepDueAt: Date | null;
  readonly dueAt: Date;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly heldSince: Date | null;
  /** When the head is to be told next; null once told of lateness. */
  readonly escalateAt: Date | null;
  /** Until when the applicant is waited for; null: nobody is waited for. */
  readonly waitsUntil: Date | null;
}

/** A result that was signed. */
export interface ResultRecord {
  readonly number: string;
  readonly applicationId: string;
  readonly serviceId: string;
  readonly outcome: string;
  readonly applicantInitials: string;
  readonly iinLastFour: string;
  readonly signedAt: Date;
  readonly issuedAt: Date | null;
  readonly storageKey: string;
}

/** A work item to be opened. */
export interface NewWorkItem {
  readonly id: string;
  readonly organisationCode: string;
  readonly role: string;
  readonly stepKey: string;
  readonly openedAt: Date;
  readonly stepDueAt: Date | null;
  readonly dueAt: Date;
  /** From when it counts as due soon, and the head is told. */
  readonly soonAt: Date;
}

/** A job enqueued together with the fact that asks for it. */
export interface NewJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Jobs with the same key are one job. */
  readonly key?: string;
  /** Not before this instant; by default at once. */
  readonly runAt?: Date;
}
