import type { DraftRepository } from '../../data/drafts';
import type { OrganisationRepository } from '../../data/organisations';
import type { Person } from '../../domain/access/person';
import { applicantOf } from '../../domain/filing/applicant-of';
import { writtenAddress } from '../../domain/filing/written-address';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { DraftContents, LoadDraftContents } from '../filing/draft-contents';
import type { PrintDeps } from './office-deps';
import { intakeRefusalPrint } from './intake-refusal-print';
import type { PrintedPaper } from './print-intake-refusal';

export interface RefuseAtCounterDeps extends PrintDeps {
  readonly loadDraft: LoadDraftContents;
  readonly drafts: Pick<DraftRepository, 'remove'>;
  readonly organisations: Pick<OrganisationRepository, 'find'>;
  readonly clock: Clock;
}

/** Why the documents of a visitor are not accepted. */
export interface CounterRefusal {
  readonly draftId: string;
  readonly groundId: string;
  readonly missing: readonly string[];
}

/**
 * Refuses the documents of a visitor before anything is filed: the receipt is printed and the draft closed.
 * @throws DomainError `not-found`, `forbidden` for whoever does not take applications at a window, `invalid`
 */
export function refuseAtCounter(deps: RefuseAtCounterDeps) {
  return async (person: Person, refusal: CounterRefusal): Promise<PrintedPaper> => {
    const contents = await deps.loadDraft(person, refusal.draftId);
    const place =
      person.kind === 'staff' ? await deps.organisations.find(person.organisationCode) : undefined;
    if (place === undefined) throw new DomainError('forbidden');
    const { draft, rules, documents } = contents;
    const ground = contents.intakeGrounds.find(({ id }) => id === refusal.groundId);
    if (ground === undefined) throw new DomainError('invalid');
    const missing = ground.listsDocuments
      ? documents.filter(({ documentId }) => refusal.missing.includes(documentId))
      : [];
    if (ground.listsDocuments && missing.length === 0) throw new DomainError('invalid');
    const number = visitNumber(draft.id);
    const content = await intakeRefusalPrint({
      rules,
      language: draft.language,
      number,
      at: deps.clock.now(),
      recipient: recipientOf(contents),
      refusedBy: place,
      worker: person.name,
      ground,
      missing: missing.map(({ name }) => name),
      verifyUrl: `${deps.baseUrl}/${draft.language}/verify`,
      deps,
    });
    await deps.drafts.remove(draft.id);
    return { content, name: `${number}.pdf` };
  };
}

/** Nothing was registered, so the receipt bears the number of the visit: short enough to be read out. */
function visitNumber(draftId: string): string {
  return draftId.slice(0, 8).toUpperCase();
}

function recipientOf({ draft, form, answers }: DraftContents) {
  const known = { iin: draft.applicantIin, name: null, phone: null };
  const { name, iin } = applicantOf(form.fields, answers, known);
  return { name, iin, address: writtenAddress(form.fields, answers) };
}
