import type { AdministeredRepository } from '../../data/administered';
import type { OrganisationRepository } from '../../data/organisations';
import type { StaffRepository } from '../../data/staff';
import type { StaffPage } from '../../data/staff-list';
import type { Person } from '../../domain/access/person';
import type { AdministeredOrganisation } from '../../domain/administration/administered-organisation';
import { differenceOf } from '../../domain/administration/difference';
import type { Organisation } from '../../domain/organisation/organisation';
import { type SharedDistrict, sharedDistricts } from '../../domain/organisation/shared-districts';
import type { Clock } from '../../kernel/clock';
import { decidedOrganisations, type DecidedOrganisation } from './decided-organisations';
import { demandAdministrator } from './demand-administrator';
import { demandOrganisation, type OrganisationWish, replacedBy } from './demand-organisation';
import { type HoursExample, type previewHours } from './preview-hours';

/** What a decision about an organisation would do. */
export interface OrganisationEffect {
  /** As it stands now; null for one that is not there so far. */
  readonly before: AdministeredOrganisation | null;
  /** Those that would no longer take what no district decides. */
  readonly replaced: readonly DecidedOrganisation[];
  readonly shared: readonly SharedDistrict<Organisation>[];
  /** Due times of new applications by the former and by the other hours; null when the hours stay. */
  readonly hours: readonly HoursExample[] | null;
  /** The first of those who work there. */
  readonly staff: StaffPage;
}

interface Deps {
  readonly administered: Pick<AdministeredRepository, 'listLatest'>;
  readonly organisations: Pick<OrganisationRepository, 'list'>;
  readonly staff: Pick<StaffRepository, 'list'>;
  readonly previewHours: ReturnType<typeof previewHours>;
  readonly clock: Clock;
}

/**
 * Shows what a decision about an organisation would do; it changes nothing.
 * @throws DomainError `forbidden`, and those of {@link demandOrganisation}
 */
export function previewOrganisation(deps: Deps) {
  return async (
    person: Person,
    wish: OrganisationWish & { readonly effectiveFrom: Date | null },
  ): Promise<OrganisationEffect> => {
    demandAdministrator(person);
    const { subject: code, value } = wish;
    const all = await decidedOrganisations(deps);
    const before = demandOrganisation(wish, all)?.row ?? null;
    const places = all.map((other) => ({ ...other.value, code: other.code }));
    const everybody = { text: null, role: null, status: null };
    const [staff, hours] = await Promise.all([
      deps.staff.list({ ...everybody, organisationCode: code }, null),
      hoursDiffer(before, value)
        ? deps.previewHours(person, {
            kind: value.kind,
            before: before?.schedule ?? null,
            after: value.schedule,
            from: wish.effectiveFrom ?? deps.clock.now(),
          })
        : null,
    ]);
    return {
      ...{ before, staff, hours },
      replaced: replacedBy(wish, all),
      shared: sharedDistricts({ ...value, code }, places),
    };
  };
}

function hoursDiffer(
  before: AdministeredOrganisation | null,
  { schedule }: AdministeredOrganisation,
): boolean {
  return differenceOf(before?.schedule ?? null, schedule).length > 0;
}
