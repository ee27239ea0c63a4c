import type { Person } from '../../domain/access/person';
import { fold } from '../../domain/application/fold';
import { intakeGrounds } from '../../domain/edition/intake-ground-table';
import { Channel } from '../../domain/edition/vocabulary';
import { Answers } from '../../domain/fields/answer';
import { writtenAddress } from '../../domain/filing/written-address';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import { demandSight } from '../cases/case-facts';
import { formFields } from './form-fields';
import { automaticValues, PORTAL } from './automatic-values';
import { intakeRefusalPrint } from './intake-refusal-print';
import type { OfficeActDeps, PrintDeps } from './office-deps';

type Deps = Pick<OfficeActDeps, 'applications' | 'editions' | 'organisations' | 'reference'> & PrintDeps;

/** A PDF and the name under which it is saved. */
export interface PrintedPaper {
  readonly content: Buffer;
  readonly name: string;
}

/**
 * The receipt of refusal to accept documents, made again from the facts: the same bytes each time.
 * Without a language it is printed in the applicant's.
 * @throws DomainError `not-found`, also while the intake is not refused
 */
export function printIntakeRefusal(deps: Deps) {
  return async (person: Person, caseId: string, chosen?: Language): Promise<PrintedPaper> => {
    const loaded = await deps.applications.findCase(caseId);
    if (loaded === undefined) throw new DomainError('not-found');
    demandSight(person, loaded);
    const { filed, filedAt, intakeRefusal: refusal } = fold(loaded.events);
    if (refusal === null) throw new DomainError('not-found');
    const { by } = refusal;
    const language = chosen ?? filed.language;
    // What the portal refused by itself it refused for the provider.
    const body = by.kind === 'staff' ? by.organisationCode : loaded.application.organisationCode;
    const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
    const refusedBy = (await deps.organisations.list()).find(({ code }) => code === body);
    if (refusedBy === undefined) throw new Error('A case names a body that is not registered');
    const grounds = intakeGrounds(deps.reference.intakeGrounds, rules, Channel.parse(filed.channel));
    const address = writtenAddress(formFields(rules, filed.formId), Answers.parse(filed.answers));
    const content = await intakeRefusalPrint({
      rules,
      language,
      number: filed.number,
      at: refusal.at,
      recipient: { name: filed.applicant.name, iin: filed.applicant.iin, address },
      refusedBy,
      isSent: by.kind !== 'staff',
      worker: by.kind === 'staff' ? by.name : PORTAL[language],
      ground: grounds.find(({ id }) => id === refusal.groundId),
      missing: refusal.missing.map(({ name }) => name),
      values: automaticValues(rules, filed, refusal.failedChecks ?? []),
      verifyUrl: `${deps.baseUrl}/${language}/verify/${filed.number}`,
      deps,
    });
    return { content, name: `${filed.number}.pdf` };
  };
}
