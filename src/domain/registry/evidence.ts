import type { RegistryEvidence } from '../documents/checklist-item';
import { REGISTRY_IDS } from '../edition/vocabulary-registries';
import type { RegistryId } from '../edition/vocabulary';

/** An answered question as the journal keeps it. */
export interface JournaledAnswer {
  readonly registry: string;
  readonly status: 'found' | 'not-found' | 'unavailable';
  readonly answeredAt: Date;
}

const STATUS = { found: 'confirmed', 'not-found': 'not-confirmed', unavailable: 'unavailable' } as const;

/** What the registries' answers mean for the checklist: of several answers of one registry the last one counts. */
export function registryEvidence(journal: readonly JournaledAnswer[]): RegistryEvidence[] {
  const last = new Map<RegistryId, RegistryEvidence>();
  for (const { registry, status, answeredAt } of journal) {
    if (isRegistryId(registry)) last.set(registry, { registry, status: STATUS[status], at: answeredAt });
  }
  return [...last.values()];
}

function isRegistryId(value: string): value is RegistryId {
  const known: readonly string[] = REGISTRY_IDS;
  return known.includes(value);
}
