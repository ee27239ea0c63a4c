/** What an administrator may decide about a service. */
export const CHOICES = ['open', 'closed', 'acts'] as const;

export type Choice = (typeof CHOICES)[number];

/** The choice that a decision stands for. */
export function choiceOf(value: { readonly isOpen: boolean } | null): Choice {
  if (value === null) return 'acts';
  return value.isOpen ? 'open' : 'closed';
}
