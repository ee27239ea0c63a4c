import type { FamilyRelation } from '../../../domain/registry/registered-family';
import type { HouseholdRole } from './population';

/** What somebody of the second role is to somebody of the first; null where they are no family by law. */
export const RELATIONS = {
  head: { head: null, spouse: 'spouse', child: 'child', parent: 'parent', ward: 'ward' },
  spouse: { head: 'spouse', spouse: null, child: 'child', parent: null, ward: null },
  child: { head: 'parent', spouse: 'parent', child: 'sibling', parent: 'grandparent', ward: null },
  parent: { head: 'child', spouse: null, child: 'grandchild', parent: 'spouse', ward: null },
  ward: { head: 'guardian', spouse: null, child: null, parent: null, ward: null },
} as const satisfies Record<HouseholdRole, Record<HouseholdRole, FamilyRelation | null>>;
