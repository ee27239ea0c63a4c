import type { RegistryName } from './question';

/** The lists of an answer that hold its records; the answers left out are records themselves. */
const LISTS: Readonly<Partial<Record<RegistryName, readonly string[]>>> = {
  'sole-proprietors': ['registrations'],
  births: ['records'],
  marriages: ['records'],
  'name-changes': ['records'],
  disability: ['findings'],
  'school-studies': ['studies'],
  'higher-studies': ['studies'],
  'school-guardianships': ['guardianships'],
  guardianships: ['guardianships', 'adoptions'],
  adoptions: ['decisions'],
  benefits: ['awards', 'applications'],
  'care-benefits': ['awards', 'applications', 'carers', 'personalAssistant'],
  'pension-contributions': ['months'],
  'bank-accounts': ['accounts'],
};

/**
 * Whether a registry that answered has any record of what was asked about. A registry may know a person and hold nothing
 * of the kind: then it answers with empty lists, which says no more than "not found". Takes the facts as they were kept.
 */
export function hasRecord(registry: RegistryName, facts: Readonly<Record<string, unknown>>): boolean {
  if (registry === 'account-holder') return facts.holder === true;
  if (registry === 'mental-health') return facts.onRecord === true;
  if (registry === 'digital-document') return facts.outcome === 'given';
  const lists = LISTS[registry];
  return lists === undefined || lists.some((list) => isFilled(facts[list]));
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
