import type { RegisteredPerson } from '../../domain/registry/registered-person';
import type { Person } from '../../domain/access/person';
import type { Clock } from '../../kernel/clock';
import { dayOf } from '../../kernel/day-of';
import type { AskRegistry } from '../registries/ask-registry';
import { isPowerInForce } from './power-in-force';
import type { StartParties } from './start-parties';

/** Purposes under which the questions are journaled. */
const PREFILL = 'prefill';
const POWER = 'power-of-attorney';

interface Deps {
  readonly askRegistry: AskRegistry;
  readonly clock: Clock;
}

/** What the registries said; undefined where nobody was asked or nothing was found. */
export interface PartiesFound {
  readonly applicant: RegisteredPerson | undefined;
  readonly representative: RegisteredPerson | undefined;
}

/** Nobody was asked. */
export const NOBODY_FOUND: PartiesFound = { applicant: undefined, representative: undefined };

/**
 * Asks who the parties are. A representative on the portal learns nothing of the principal unless the notaries' system
 * knows the power and it is in force: otherwise any IIN would open its owner's record. The applicant is asked about last,
 * so that the latest answer of the journal is about the applicant.
 */
export function askAboutParties({ askRegistry, clock }: Deps) {
  return async (
    person: Person,
    parties: StartParties,
    { caseId, consentId }: { caseId: string; consentId: string },
  ): Promise<PartiesFound> => {
    const inquiry = (purpose: string) => ({ caseId, consentId, purpose, askedBy: person.accountId });
    const record = async (iin: string): Promise<RegisteredPerson | undefined> => {
      const answer = await askRegistry({ registry: 'gbd-fl', iin }, inquiry(PREFILL));
      return answer.kind === 'found' ? answer.facts : undefined;
    };
    const { representative, applicantIin, channel } = parties;
    if (representative === null) return { applicant: await record(applicantIin), representative: undefined };
    const power = await askRegistry(
      {
        registry: 'notary-powers',
        number: representative.basis.slice(0, 40),
        principalIin: applicantIin,
        representativeIin: representative.iin,
      },
      inquiry(POWER),
    );
    const proven = power.kind === 'found' && isPowerInForce(power.facts, dayOf(clock.now()));
    const acting = await record(representative.iin);
    const mayAsk = proven || channel !== 'portal';
    return { applicant: mayAsk ? await record(applicantIin) : undefined, representative: acting };
  };
}
