import type { BenefitAward, PendingApplication } from '../../../../domain/registry/benefits';
import type {
  BirthRecord,
  DeathRecord,
  MarriageRecord,
  NameChanges,
} from '../../../../domain/registry/civil-records';
import type { DisabilityFinding } from '../../../../domain/registry/disability';
import type { AdoptionDecision, Guardianship } from '../../../../domain/registry/guardianship';
import type { LegalEntity, SoleProprietor } from '../../../../domain/registry/legal-entity';
import type { RegistryText } from '../../../../domain/registry/registry-fields';
import type { Study } from '../../../../domain/registry/studies';
import type { PlainDate } from '../../../../kernel/plain-date';

/** A span of days; without an end it goes on. */
export interface Span {
  readonly since: PlainDate;
  readonly until?: PlainDate;
}

/** A bank account; `special` ones take social payments only. */
export interface Account {
  readonly iban: string;
  readonly bank: RegistryText;
  readonly open: boolean;
  readonly special: boolean;
}

/** What the simulated registries hold besides households: lists by the IIN of those whom they concern. */
export interface Registers {
  readonly birthOf: Map<string, BirthRecord>;
  readonly birthsByParent: Map<string, BirthRecord[]>;
  readonly marriages: Map<string, MarriageRecord[]>;
  readonly deathOf: Map<string, DeathRecord>;
  readonly nameChanges: Map<string, NameChanges['records']>;
  readonly findings: Map<string, DisabilityFinding[]>;
  readonly schooling: Map<string, Study[]>;
  readonly higher: Map<string, Study[]>;
  readonly guardianships: Map<string, Guardianship[]>;
  readonly adoptions: Map<string, AdoptionDecision[]>;
  readonly awards: Map<string, BenefitAward[]>;
  readonly applications: Map<string, PendingApplication[]>;
  readonly carers: Map<string, (Span & { readonly carerIin: string })[]>;
  readonly assistants: Map<string, Span[]>;
  readonly work: Map<string, Span[]>;
  readonly businesses: Map<string, SoleProprietor['registrations']>;
  readonly accounts: Map<string, Account[]>;
  readonly onMentalRecord: Map<string, PlainDate>;
  /** By BIN. */
  readonly legalEntities: Map<string, LegalEntity>;
}

/** Registers in which nothing stands. */
export function emptyRegisters(): Registers {
  return {
    birthOf: new Map(),
    birthsByParent: new Map(),
    marriages: new Map(),
    deathOf: new Map(),
    nameChanges: new Map(),
    findings: new Map(),
    schooling: new Map(),
    higher: new Map(),
    guardianships: new Map(),
    adoptions: new Map(),
    awards: new Map(),
    applications: new Map(),
    carers: new Map(),
    assistants: new Map(),
    work: new Map(),
    businesses: new Map(),
    accounts: new Map(),
    onMentalRecord: new Map(),
    legalEntities: new Map(),
  };
}

/** Adds to the list of somebody. */
export function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Assigns a benefit; it stands under the recipient and under the person because of whom it is paid. */
export function award({ awards }: Registers, one: BenefitAward): void {
  for (const iin of new Set([one.recipientIin, one.subjectIin])) append(awards, iin, one);
}

/** Files an application elsewhere; it stands under both parties as an award does. */
export function apply({ applications }: Registers, one: PendingApplication): void {
  for (const iin of new Set([one.applicantIin, one.subjectIin])) append(applications, iin, one);
}
