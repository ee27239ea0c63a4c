import { isDeepStrictEqual } from 'node:util';
import type { DraftRepository } from '../../data/drafts';
import type { Person } from '../../domain/access/person';
import type { FormField } from '../../domain/edition/forms';
import type { FormBody, Raw } from '../../domain/fields/raw';
import type { ApplicationForm } from '../../domain/form/application-form';
import type { FormPage } from '../../domain/form/form-pages';
import type { Problem } from '../../domain/form/problem';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import { askAboutDocuments, type AskAboutDocumentsDeps } from './ask-about-documents';
import { provableDocuments } from './draft-proofs';
import { answeredForm } from './answered-form';
import { fillFromFamily, type FillFromFamilyDeps } from './fill-from-family';
import { draftLanguage } from './draft-language';
import { openDraft, type OpenDraft } from './open-draft';
import { typedPage } from './typed-page';

export interface SavePageDeps extends AskAboutDocumentsDeps, FillFromFamilyDeps {
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
  /** A row was added, taken away or filled in by a button: the page is to be shown again. */
  readonly changesRows: boolean;
  /** Questions that these answers have opened on the page itself: it is to be shown again. */
  readonly opened: readonly FormField[];
  /** Key of the page after this one. */
  readonly next: string | null;
}

/** Nobody complains of a page that only asked for another row. */
const UNJUDGED: Pick<SavedPage, 'problems' | 'opened'> = { problems: [], opened: [] };

/**
 * Saves what was typed on one page, right or wrong: nothing typed is ever lost. Only the fields of this page change, so
 * that two tabs on two pages do not undo one another. What the answers now give reason to ask is asked of the registries,
 * so that the list of documents is short when the person comes to it.
 * @throws DomainError `not-found`, `draft-filed`
 */
export function savePage(deps: SavePageDeps) {
  const open = openDraft(deps);
  const ask = askAboutDocuments(deps);
  const fill = fillFromFamily(deps);

  return async (person: Person, input: PageInput): Promise<SavedPage> => {
    const before = await open(person, input.draftId);
    const sentPage = before.whole.pages.find(
      ({ key, kind }) => key === input.pageKey && kind === 'questions',
    );
    if (sentPage === undefined) throw new DomainError('not-found');
    const { raw, changesRows } = await fill(person, before, sentPage, input.body);
    const { form } = answeredForm(before.whole, { ...before, typed: { ...before.typed, ...raw } });
    const judged = typedPage(before, form, sentPage, raw);
    const { page, kept } = judged;
    const { problems, opened } = changesRows ? UNJUDGED : judged;
    const saved = await deps.drafts.save(input.draftId, {
      savedAt: deps.clock.now(),
      language: draftLanguage(person, before.draft.language, input.language),
      answers: kept,
      sources: corrected(before, kept),
    });
    if (!saved) throw new DomainError('not-found');
    const mayBeSpared = provableDocuments(before.edition, deps.reference.registryProofs).length > 0;
    if (mayBeSpared && problems.length === 0) await ask(person, input.draftId, false);
    return {
      open: form === before.form ? before : await open(person, input.draftId),
      page,
      raw,
      problems,
      changesRows,
      opened,
      next: pageAfter(before.whole, form, sentPage),
    };
  };
}

/** The next page that these answers leave open. */
function pageAfter(whole: ApplicationForm, form: ApplicationForm, page: FormPage): string | null {
  const later = whole.pages.slice(whole.pages.indexOf(page) + 1);
  return later.find(({ key }) => form.pages.some((open) => open.key === key))?.key ?? null;
}

/** Prefilled answers that the person has changed: they now come from the person. */
function corrected({ draft, typed }: OpenDraft, raw: Readonly<Record<string, Raw>>): Record<string, string> {
  const changed = Object.keys(raw).filter(
    (id) => Object.hasOwn(draft.sources, id) && !isDeepStrictEqual(raw[id], typed[id]),
  );
  return Object.fromEntries(changed.map((id) => [id, 'person']));
}
