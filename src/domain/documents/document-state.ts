import type { EditionDocument } from '../edition/documents';
import type { ChecklistInput, ChecklistReason, ChecklistState, RegistryEvidence } from './checklist-item';
import { holds } from '../form/holds';
import { findDecision } from './decided-by-answer';
import {
  isApplication,
  isMadeByPortal,
  isOtherRequest,
  isPointer,
  isRequiredUnlessConfirmed,
  provesIdentity,
  provesRepresentation,
} from './document-words';

/** State and reason of one document. */
export interface DocumentState {
  readonly state: ChecklistState;
  readonly reason: ChecklistReason;
}

type Rule = (document: EditionDocument, input: ChecklistInput) => DocumentState | undefined;

const RULES: readonly Rule[] = [
  madeOrOther,
  pointer,
  representation,
  unspared,
  confirmed,
  decided,
  contradicted,
  byRequirement,
];

/** What is to be done about a document: the first rule that speaks of it decides. */
export function documentState(document: EditionDocument, input: ChecklistInput): DocumentState {
  for (const rule of RULES) {
    const state = rule(document, input);
    if (state !== undefined) return state;
  }
  return { state: 'may-attach', reason: 'condition' };
}

/**
 * The answer of a registry that spares this document: a confirmation first, then what speaks against the form, then an
 * outage.
 */
export function findEvidence(document: EditionDocument, input: ChecklistInput): RegistryEvidence | undefined {
  const speaking = input.registryAnswers.filter(
    ({ by, documentIds }) =>
      by.every(({ registry }) => document.waived_when_confirmed_by?.includes(registry) === true) &&
      (documentIds === undefined || documentIds.includes(document.id)),
  );
  const first = (wanted: RegistryEvidence['status']) => speaking.find(({ status }) => status === wanted);
  return first('confirmed') ?? first('contradicted') ?? first('unavailable') ?? speaking[0];
}

/** On a counter the application is a paper like the others, and the operator ticks it. */
function madeOrOther(document: EditionDocument, { channel }: ChecklistInput): DocumentState | undefined {
  if (isOtherRequest(document)) return { state: 'not-needed', reason: 'other-request' };
  const electronic = channel === 'portal' || channel === 'mobile-proactive';
  return electronic && isMadeByPortal(document)
    ? { state: 'made-by-portal', reason: 'made-by-portal' }
    : undefined;
}

function pointer(document: EditionDocument, { edition }: ChecklistInput): DocumentState | undefined {
  if (!isPointer(document)) return undefined;
  const listed = edition.documents.some(({ proposed }) => proposed === true);
  return listed
    ? { state: 'not-needed', reason: 'listed-separately' }
    : { state: 'may-attach', reason: 'list-not-in-source' };
}

function representation(document: EditionDocument, input: ChecklistInput): DocumentState | undefined {
  if (!provesRepresentation(document)) return undefined;
  if (!input.representative) return { state: 'not-needed', reason: 'no-representative' };
  return confirmed(document, input) ?? { state: 'attach', reason: 'representative-acts' };
}

/** The act excepts from what registries confirm what they cannot know, such as a marriage registered abroad. */
function unspared(
  { needed_when: needed }: EditionDocument,
  { answers }: ChecklistInput,
): DocumentState | undefined {
  const condition = needed?.unspared_when;
  const isUnspared = condition !== undefined && holds(condition, (field) => answers[field]) === true;
  return isUnspared ? { state: 'attach', reason: 'answer-requires' } : undefined;
}

function confirmed(document: EditionDocument, input: ChecklistInput): DocumentState | undefined {
  return findEvidence(document, input)?.status === 'confirmed'
    ? { state: 'confirmed', reason: 'confirmed' }
    : undefined;
}

/** A registry says something else than the form: then the paper must show who is right, whatever its condition. */
function contradicted(document: EditionDocument, input: ChecklistInput): DocumentState | undefined {
  return findEvidence(document, input)?.status === 'contradicted'
    ? { state: 'attach', reason: 'registry-contradicts' }
    : undefined;
}

function decided(document: EditionDocument, input: ChecklistInput): DocumentState | undefined {
  const { answers } = input;
  if (document.required === 'always') return undefined;
  if (answers['applicant_kind'] === 'legal-entity' && provesIdentity(document)) {
    return { state: 'not-needed', reason: 'answer-excludes' };
  }
  const decision = findDecision(document, answers);
  if (decision === 'attach') return { state: decision, reason: reasonToDecide(document, input) };
  if (decision === undefined) return undefined;
  return { state: decision, reason: decision === 'not-needed' ? 'answer-excludes' : 'answer-requires' };
}

/** What a registry said of a paper that the answers require says more than that they do. */
function reasonToDecide(document: EditionDocument, input: ChecklistInput): ChecklistReason {
  const status = findEvidence(document, input)?.status;
  return status === undefined ? 'answer-requires' : REASONS[status];
}

function byRequirement(document: EditionDocument, input: ChecklistInput): DocumentState {
  if (document.required === 'if-available') return { state: 'may-attach', reason: 'if-available' };
  const isConditional = document.required === 'conditional' && !isApplication(document);
  if (isConditional && !isRequiredUnlessConfirmed(document)) {
    return { state: 'may-attach', reason: 'condition' };
  }
  return { state: 'attach', reason: reasonToAttach(document, input) };
}

function reasonToAttach(document: EditionDocument, input: ChecklistInput): ChecklistReason {
  if (document.waived_when_confirmed_by === undefined) return 'act-requires';
  const status = findEvidence(document, input)?.status;
  return status === undefined ? 'registry-not-asked' : REASONS[status];
}

const REASONS = {
  confirmed: 'confirmed',
  contradicted: 'registry-contradicts',
  'not-confirmed': 'registry-did-not-confirm',
  'cannot-tell': 'registry-cannot-tell',
  unavailable: 'registry-unavailable',
} as const satisfies Record<RegistryEvidence['status'], ChecklistReason>;
