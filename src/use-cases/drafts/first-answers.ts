import type { DraftRecord } from '../../data/drafts';
import type { FormField } from '../../domain/edition/forms';
import type { Answer } from '../../domain/fields/answer';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import { prefill, type PrefillFacts } from '../../domain/form/prefill';
import { settledAnswers } from './form-of-draft';

const APPLICANT_NAME = /^applicant_name$/;
const REPRESENTATIVE_NAME = /^representative_name$/;

/** What the beginner of a draft typed before its first page. */
export interface StartedBy {
  readonly applicantName: string;
  readonly applicantPhone: string | null;
}

/** The first answers of a draft, as if typed, and where each comes from. */
export function firstAnswers(
  form: ApplicationForm,
  draft: Pick<DraftRecord, 'answers'> & DraftRecord,
  facts: PrefillFacts,
  started: StartedBy,
): { readonly answers: Record<string, Raw>; readonly sources: Record<string, string> } {
  const proposed = prefill(form, facts);
  const answers: Record<string, Raw> = {};
  const sources: Record<string, string> = {};
  const put = (field: FormField, answer: Answer, source: string) => {
    answers[field.id] = fieldType(field).edit(field, answer);
    sources[field.id] = source;
  };
  for (const field of form.known) put(field, settledAnswers(form, draft)[field.id] ?? '', 'login');
  for (const field of form.asked) {
    const known = typedBefore(field, draft, started);
    if (known !== undefined && known !== '') put(field, known, 'start');
    const found = proposed[field.id];
    if (found !== undefined) put(field, found.answer, found.source);
  }
  return { answers, sources };
}

function typedBefore({ id, type }: FormField, draft: DraftRecord, started: StartedBy): string | undefined {
  if (APPLICANT_NAME.test(id)) return started.applicantName;
  if (REPRESENTATIVE_NAME.test(id)) return draft.representative?.name;
  if (/^power_of_attorney$/.test(id) && type === 'text') return draft.representative?.basis;
  return type === 'phone' && /^(mobile_)?phone$/.test(id) ? (started.applicantPhone ?? undefined) : undefined;
}
