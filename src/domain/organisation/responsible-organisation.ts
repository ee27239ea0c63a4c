import { DomainError } from '../../kernel/domain-error';
import type { Channel } from '../edition/vocabulary';
import type { StepPerformer } from '../routing/step-performer';
import type { Organisation, OrganisationKind } from './organisation';

/** Who works for the applicant at a channel, and who decides behind it. */
const KINDS = {
  portal: { office: 'provider', corporation: 'state-corporation' },
  'mobile-proactive': { office: 'provider', corporation: 'state-corporation' },
  'one-application': { office: 'provider', corporation: 'state-corporation' },
  provider: { office: 'provider', corporation: 'state-corporation' },
  'state-corporation': { office: 'provider', corporation: 'state-corporation' },
  'mse-unit': { office: 'provider', corporation: 'state-corporation' },
  'service-centre': { office: 'provider', corporation: 'service-centre' },
  'employment-centre': { office: 'employment-centre', corporation: 'state-corporation' },
  'rural-akim': { office: 'rural-akim', corporation: 'state-corporation' },
} as const satisfies Record<Channel, Record<Exclude<StepPerformer, 'automatic'>, OrganisationKind>>;

/** What decides where a case goes. */
export interface Responsibility {
  readonly channel: Channel;
  readonly performer: Exclude<StepPerformer, 'automatic'>;
  /** The applicant's address as written, in either language. */
  readonly address: string;
}

/**
 * The organisation in whose queue a step stands: of the right kind, serving the district that the address names; else
 * the one that takes what no district decides.
 * @throws DomainError `no-organisation` when none of the kind is registered.
 */
export function responsibleOrganisation(
  organisations: readonly Organisation[],
  { channel, performer, address }: Responsibility,
): Organisation {
  const kind = KINDS[channel][performer];
  const ofKind = organisations.filter((organisation) => organisation.kind === kind);
  const written = address.toLocaleLowerCase('kk');
  const serving = ofKind.find(({ districts }) =>
    districts.some((district) => written.includes(district.toLocaleLowerCase('kk'))),
  );
  const found = serving ?? ofKind.find(({ isDefault }) => isDefault) ?? ofKind[0];
  if (found === undefined) throw new DomainError('no-organisation', { kind });
  return found;
}
