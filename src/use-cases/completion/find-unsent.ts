import type { CompletionDraftFile, CompletionRequestRepository } from '../../data/completion-requests';
import type { ApplicationState } from '../../domain/application/fold';
import { askableFields } from '../../domain/completion/askable';
import type { Edition } from '../../domain/edition/edition';
import type { FormField } from '../../domain/edition/forms';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import { NOTE } from './open-completion';

/** What somebody put together to complete an application, and did not send in time. */
export interface UnsentCompletion {
  /** As typed, right or wrong, by the question. */
  readonly answers: readonly { readonly field: FormField; readonly typed: Raw }[];
  readonly files: readonly CompletionDraftFile[];
  /** In the applicant's own words; empty when there are none. */
  readonly note: string;
}

/** What was prepared for a request that lapsed; null where none lapsed, or nothing was prepared. */
export async function findUnsent(
  {
    completionRequests,
  }: { readonly completionRequests: Pick<CompletionRequestRepository, 'findEndedDraft'> },
  applicationId: string,
  {
    state,
    rules,
  }: { readonly state: Pick<ApplicationState, 'completion' | 'filed'>; readonly rules: Edition },
): Promise<UnsentCompletion | null> {
  const { completion, filed } = state;
  if (completion?.status !== 'lapsed') return null;
  const draft = await completionRequests.findEndedDraft(applicationId, completion.round);
  if (draft === undefined) return null;
  const { [NOTE]: note } = draft.answers;
  const answers = askableFields(rules, filed).flatMap((field) => {
    const typed = draft.answers[`answer-${field.id}`];
    return typed === undefined || fieldType(field).isBlank(typed) ? [] : [{ field, typed }];
  });
  const unsent = { answers, files: draft.files, note: typeof note === 'string' ? note.trim() : '' };
  return answers.length + unsent.files.length === 0 && unsent.note === '' ? null : unsent;
}
