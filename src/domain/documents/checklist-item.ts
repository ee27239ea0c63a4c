import type { LocalizedText } from '../../kernel/localized-text';
import type { DocumentKind } from '../edition/documents';
import type { Channel, DocumentGroup, RegistryId, Requirement } from '../edition/vocabulary';
import type { Edition } from '../edition/edition';
import type { ProofVerdict } from '../registry/proofs/sought';
import type { Answers } from '../fields/answer';

/**
 * What is to be done about a document: `made-by-portal`; `confirmed` by a registry; `attach`, required and confirmed by
 * nobody; `may-attach`, the person decides by its condition whether it applies; `not-needed` in this case.
 */
export type ChecklistState = 'made-by-portal' | 'confirmed' | 'attach' | 'may-attach' | 'not-needed';

/** Why a document is asked for or not, as a stable code for the text beside it. */
export type ChecklistReason =
  | 'act-requires'
  | 'registry-unavailable'
  | 'registry-did-not-confirm'
  | 'registry-contradicts'
  | 'registry-cannot-tell'
  | 'registry-not-asked'
  | 'representative-acts'
  | 'no-representative'
  | 'answer-requires'
  | 'answer-excludes'
  | 'condition'
  | 'if-available'
  | 'listed-separately'
  | 'list-not-in-source'
  | 'other-request'
  | 'made-by-portal'
  | 'confirmed';

/** Whose word something is, of whom, and since when. */
export interface RegistryWord {
  readonly registry: RegistryId;
  readonly at: Date;
  /** Those whom it concerns, by name where the form has one, else by number; none where the paper is the applicant's own. */
  readonly people: readonly string[];
}

/** What registries said about the papers that they can confirm. */
export interface RegistryEvidence {
  readonly status: ProofVerdict | 'unavailable';
  /** One at least. A paper that several people need may rest on the words of several registries. */
  readonly by: readonly RegistryWord[];
  /** The papers they speak of, when not of all that they spare: a birth that is known says nothing of a marriage. */
  readonly documentIds?: readonly string[];
}

/** What a checklist is computed from. */
export interface ChecklistInput {
  readonly edition: Edition;
  readonly channel: Channel;
  readonly answers: Answers;
  readonly registryAnswers: readonly RegistryEvidence[];
  readonly representative: boolean;
}

/** One line of the checklist. */
export interface ChecklistItem {
  readonly documentId: string;
  readonly name: LocalizedText;
  readonly state: ChecklistState;
  readonly reason: ChecklistReason;
  /** As the act has it. */
  readonly required: Requirement;
  readonly condition: LocalizedText | undefined;
  readonly purpose: LocalizedText | undefined;
  readonly alternative: LocalizedText | undefined;
  /** Papers each of which will do. */
  readonly kinds: readonly DocumentKind[];
  /** Papers of one group stand for each other. */
  readonly group: DocumentGroup | undefined;
  readonly clause: string | undefined;
  /** Our proposal, because the source does not contain the act's list. */
  readonly proposed: boolean;
  readonly inSource: boolean;
  /** Empty unless its state is `confirmed`. */
  readonly confirmedBy: readonly RegistryWord[];
  /** The application may be filed without it. */
  readonly mayFileWithout: boolean;
}
