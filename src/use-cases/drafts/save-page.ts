import { isDeepStrictEqual } from 'node:util';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import type { FormBody, Raw } from '../../domain/fields/raw';
import type { FormPage } from '../../domain/form/form-pages';
import { parseAnswers } from '../../domain/form/parse-answers';
import type { Problem } from '../../domain/form/problem';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import { askAboutDocuments, type AskAboutDocumentsDeps } from './ask-about-documents';
import { provableDocuments } from './draft-proofs';
import { openDraft, type OpenDraft } from './open-draft';

export interface SavePageDeps extends AskAboutDocumentsDeps {
  readonly drafts: Pick<DraftRepository, 'findWhole' | 'save'>;
}

/** A page of questions as it was sent. */
export interface PageInput {
  readonly draftId: string;
  readonly pageKey: string;
  readonly body: FormBody;
  /** Language in which the person goes on. */
  readonly language: Language;
}

/** The page as it was saved: exactly what was typed, whatever is still wrong with it. */
export interface SavedPage {
  readonly open: OpenDraft;
  readonly page: FormPage;
  readonly raw: Readonly<Record<string, Raw>>;
  readonly problems: readonly Problem[];
  /** A row was added or taken away: the page is to be shown again. */
  readonly changesRows: boolean;
  /** Key of the page after this one. */
  readonly next: string | null;
}

/**
 * Saves what was typed on one page, right or wrong: nothing typed is ever lost. Only the fields of this page change, so
 * that two tabs on two pages do not undo one another. What the answers now give reason to ask is asked of the registries,
 * so that the list of documents is short when the person comes to it.
 * @throws DomainError `not-found`, `draft-filed`
 */
export function savePage(deps: SavePageDeps) {
  const open = openDraft(deps);
  const ask = askAboutDocuments(deps);

  return async (person: Person, input: PageInput): Promise<SavedPage> => {
    const opened = await open(person, input.draftId);
    const { form, context } = opened;
    const index = form.pages.findIndex(({ key, kind }) => key === input.pageKey && kind === 'questions');
    const page = form.pages[index];
    if (page === undefined) throw new DomainError('not-found');
    const { raw, problems, changesRows } = parseAnswers(form, input.body, page.key, context);
    const saved = await deps.drafts.save(input.draftId, {
      savedAt: deps.clock.now(),
      language: input.language,
      answers: raw,
      sources: corrected(opened, raw),
    });
    if (!saved) throw new DomainError('not-found');
    const mayBeSpared = provableDocuments(opened.edition, deps.reference.registryProofs).length > 0;
    if (mayBeSpared && problems.length === 0) await ask(person, input.draftId, false);
    return { open: opened, page, raw, problems, changesRows, next: form.pages[index + 1]?.key ?? null };
  };
}

/** Prefilled answers that the person has changed: they now come from the person. */
function corrected({ draft, typed }: OpenDraft, raw: Readonly<Record<string, Raw>>): Record<string, string> {
  const changed = Object.keys(raw).filter(
    (id) => Object.hasOwn(draft.sources, id) && !isDeepStrictEqual(raw[id], typed[id]),
  );
  return Object.fromEntries(changed.map((id) => [id, 'person']));
}
