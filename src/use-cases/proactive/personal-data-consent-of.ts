import type { ConsentRepository } from '../../data/consents';

/**
 * The consent under which registries are asked for an application: the one to personal data, else the first of those that
 * were given together.
 * @throws Error when there is none: nobody is asked about without it
 */
export async function personalDataConsentOf(
  consents: Pick<ConsentRepository, 'listOfCase'>,
  caseId: string,
): Promise<string> {
  const given = await consents.listOfCase(caseId);
  const consent = given.find(({ consentId }) => consentId.includes('data')) ?? given[0];
  if (consent === undefined) throw new Error('An offer without a consent');
  return consent.id;
}
