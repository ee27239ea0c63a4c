import type { DraftRecord } from '../../data/drafts';
import type { FormField } from '../../domain/edition/forms';
import type { Answer } from '../../domain/fields/answer';
import type { Raw } from '../../domain/fields/raw';
import { fieldType } from '../../domain/fields/registry';
import type { ApplicationForm } from '../../domain/form/application-form';
import { prefill, type PrefillFacts } from '../../domain/form/prefill';
import { settledAnswers } from './form-of-draft';

/** What the beginner of a draft typed before its first page. */
export interface StartedBy {
  readonly applicantName: string;
  readonly applicantPhone: string | null;
}

/** The first answers of a draft, as if typed, and where each comes from. */
export function firstAnswers(
  form: ApplicationForm,
  draft: DraftRecord,
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

/** What was typed before the first page, by what a field asks for. */
const TYPED_BEFORE: readonly {
  readonly id: RegExp;
  readonly type: FormField['type'];
  readonly value: (draft: DraftRecord, started: StartedBy) => string | null | undefined;
}[] = [
  { id: /^applicant_name$/, type: 'text', value: (_draft, { applicantName }) => applicantName },
  { id: /^representative_name$/, type: 'text', value: ({ representative }) => representative?.name },
  { id: /^power_of_attorney$/, type: 'text', value: ({ representative }) => representative?.basis },
  { id: /^(mobile_)?phone$/, type: 'phone', value: (_draft, { applicantPhone }) => applicantPhone },
];

function typedBefore({ id, type }: FormField, draft: DraftRecord, started: StartedBy): string | undefined {
  const known = TYPED_BEFORE.find((one) => one.type === type && one.id.test(id));
  return known?.value(draft, started) ?? undefined;
}
