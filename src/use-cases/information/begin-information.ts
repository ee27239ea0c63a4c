import type { ApplicationRecord } from '../../data/application-records';
import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { InformationRequest, InformationRequestRepository } from '../../data/information-requests';
import type { Throttle } from '../../data/throttle';
import type { Citizen, Person } from '../../domain/access/person';
import { findParties } from '../../domain/checks/run-checks';
import { byAuthority } from '../../domain/edition/by-authority';
import type { Edition } from '../../domain/edition/edition';
import { OUTCOME_POLARITY } from '../../domain/edition/outcome-polarity';
import { OutcomeId } from '../../domain/edition/vocabulary';
import { findInformationOffer, type InformationOffer } from '../../domain/information/information-offer';
import { informationText } from '../../domain/information/information-request';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Language } from '../../kernel/language';
import type { Reference } from '../filing/reference';
import { spendTries } from '../identity/spend-tries';
import type { AskRegistry } from '../registries/ask-registry';

export interface BeginInformationDeps {
  readonly editions: Pick<EditionLibrary, 'ofService'>;
  readonly informationRequests: Pick<InformationRequestRepository, 'open' | 'listSent'>;
  readonly applications: Pick<ApplicationRepository, 'listOfPerson'>;
  readonly askRegistry: AskRegistry;
  readonly reference: Pick<Reference, 'automaticChecks'>;
  readonly throttle: Pick<Throttle, 'spend'>;
  readonly clock: Clock;
}

/** Why registries are asked for a request about benefits. */
export const INFORMATION_PURPOSE = 'information-request';

/** That a service offers information about an assigned benefit, and what the person has asked before. */
export interface InformationPage {
  readonly rules: Edition;
  readonly offer: InformationOffer;
  readonly requests: readonly InformationRequest[];
  /** One asks by the number of the person because of whom it is paid. */
  readonly bySubject: boolean;
}

/** So many former requests are shown. */
const SHOWN = 20;
/** So many of a person's own applications are looked through for whom they represented. */
const LOOKED_THROUGH = 100;

/** The page of a service from which one asks. @throws DomainError `not-found` where the act offers no such information */
export function showInformation(deps: BeginInformationDeps) {
  return async (person: Person, serviceId: string): Promise<InformationPage> => {
    const found = await offerOf(deps, serviceId);
    const requests = await deps.informationRequests.listSent(person.accountId, serviceId, SHOWN);
    return { ...found, requests, bySubject: isBySubject(deps, found.rules) };
  };
}

/**
 * Writes a request, to be signed: about the person themselves, their own child, or somebody for whom they have been
 * granted something here. Pressed twice it is one request.
 * @throws DomainError `not-found`, `forbidden`; `not-own-child` when nothing shows that they may ask about this person;
 * `registry-silent` when that cannot be found out now; `too-many-requests`
 */
export function beginInformation(deps: BeginInformationDeps) {
  return async (
    person: Person,
    input: { readonly serviceId: string; readonly subjectIin: string; readonly language: Language },
  ): Promise<string> => {
    if (person.kind !== 'citizen') throw new DomainError('forbidden');
    const { rules } = await offerOf(deps, input.serviceId);
    await spendTries(deps.throttle, { 'information-request': person.accountId });
    const id = newId();
    const { language, subjectIin, serviceId } = input;
    // What others are paid because of the same person is not told: no tie to that person has to be shown.
    if (!isBySubject(deps, rules)) await demandRelation(deps, person, { subjectIin, id });
    const { iin, name, accountId } = person;
    const { text, hash } = informationText({
      ...{ language, subjectIin, service: rules.title, edition: rules.edition.id },
      applicant: { iin, name },
    });
    return deps.informationRequests.open({
      ...{ id, accountId, serviceId, rulesEdition: rules.edition.id, language, subjectIin },
      ...{ applicantIin: iin, applicantName: name, signedText: text, textHash: hash },
      createdAt: deps.clock.now(),
    });
  };
}

function isBySubject(
  { reference }: Pick<BeginInformationDeps, 'reference'>,
  { id, edition }: Edition,
): boolean {
  return findParties(reference.automaticChecks, `${id}@${edition.id}`)?.informed_by === 'subject';
}

async function offerOf(
  { editions }: Pick<BeginInformationDeps, 'editions'>,
  serviceId: string,
): Promise<{ readonly rules: Edition; readonly offer: InformationOffer }> {
  const [rules] = [...(await editions.ofService(serviceId))].sort(byAuthority);
  const offer = rules && findInformationOffer(rules);
  if (rules === undefined || offer === undefined) throw new DomainError('not-found');
  return { rules, offer };
}

/**
 * Nobody learns of a benefit of somebody else: the record of the birth must show the tie, or a case of this portal that was
 * granted, for then an official has seen the power; to file one proves nothing.
 */
async function demandRelation(
  { applications, askRegistry }: BeginInformationDeps,
  { iin, accountId }: Citizen,
  { subjectIin, id }: { readonly subjectIin: string; readonly id: string },
): Promise<void> {
  if (subjectIin === iin) return;
  const filed = await applications.listOfPerson({ accountId, iin }, null, LOOKED_THROUGH);
  const isRepresented = filed.some(
    (one) => one.accountId === accountId && one.applicantIin === subjectIin && isGranted(one),
  );
  if (isRepresented) return;
  const context = { caseId: id, purpose: INFORMATION_PURPOSE, consentId: null, askedBy: accountId };
  const births = await askRegistry({ registry: 'births', iin: subjectIin, as: 'child' }, context);
  if (births.kind === 'unavailable') throw new DomainError('registry-silent');
  const records = births.kind === 'found' ? births.facts.records : [];
  const isParent = records.some(({ mother, father }) => mother?.iin === iin || father?.iin === iin);
  if (!isParent) throw new DomainError('not-own-child');
}

function isGranted({ status, outcome }: ApplicationRecord): boolean {
  return status === 'issued' && OUTCOME_POLARITY[OutcomeId.parse(outcome)] === 'positive';
}
