import type { ApplicationRepository } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { HouseholdRepository } from '../../data/household';
import { fold } from '../../domain/application/fold';
import type { Answers } from '../../domain/fields/answer';
import { namedPeople } from '../../domain/household/named-people';

export interface KeepFamilyDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly household: Pick<HouseholdRepository, 'keep'>;
}

/**
 * Keeps whom a filed application names, for the next one. Only what citizens filed on the portal for themselves: an
 * operator's account has no family, and a representative's is another one.
 */
export function keepFamily({ applications, editions, household }: KeepFamilyDeps) {
  return async (applicationId: string): Promise<void> => {
    const found = await applications.findCase(applicationId);
    if (found === undefined) return;
    const { filed, filedAt } = fold(found.events);
    if (filed.channel !== 'portal' || filed.representative !== null) return;
    const { forms } = await editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
    const fields = forms.find(({ id }) => id === filed.formId)?.fields ?? [];
    // The answers were normalised by the form's own schema when they were filed.
    const members = namedPeople(fields, filed.answers as Answers, filed.applicant.iin);
    await household.keep(members, { accountId: found.application.accountId, applicationId, at: filedAt });
  };
}
