import type { EditionDocument } from './documents';
import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';

/** Days of completeness by variant may be given only for variants that the document has. */
export function documentIssues({ documents }: Edition): FactIssue[] {
  return documents.flatMap(variantIssues);
}

function variantIssues(document: EditionDocument, index: number): FactIssue[] {
  const variants = new Set(document.variants ?? []);
  return Object.keys(document.waiver_valid_from_by_variant ?? {})
    .filter((variant) => !variants.has(variant))
    .map((variant) => ({
      path: ['documents', index, 'waiver_valid_from_by_variant', variant],
      message: `"${variant}" is not a variant of this document`,
    }));
}
