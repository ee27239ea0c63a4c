import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';

/** Forms that other facts name must exist; a form's fixed sentences stand in both languages or in none. */
export function formIssues(edition: Edition): FactIssue[] {
  return [...receiptForms(edition), ...documentForms(edition), ...bodies(edition)];
}

function receiptForms({ refusal, forms }: Edition): FactIssue[] {
  return (['of_intake', 'of_service'] as const).flatMap((section) =>
    (refusal?.[section] ?? []).flatMap((ground, index) => {
      const path = ['refusal', section, index, 'receipt_form'];
      return missingForm(path, ground.receipt_form, forms);
    }),
  );
}

function documentForms({ documents, forms }: Edition): FactIssue[] {
  return documents.flatMap(({ form }, index) => missingForm(['documents', index, 'form'], form, forms));
}

function missingForm(path: FactIssue['path'], id: string | undefined, forms: Edition['forms']): FactIssue[] {
  if (id === undefined || forms.some((form) => form.id === id)) return [];
  const known = forms.map((form) => form.id).join(', ');
  return [{ path, message: `no form "${id}" among the forms of the edition (${known})` }];
}

function bodies({ forms }: Edition): FactIssue[] {
  return forms.flatMap((form, index) => {
    if ((form.body_kk === undefined) === (form.body_ru === undefined)) return [];
    const path = ['forms', index, form.body_kk === undefined ? 'body_ru' : 'body_kk'];
    return [{ path, message: 'body_kk and body_ru come together' }];
  });
}
