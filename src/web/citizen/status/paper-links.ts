import type { ApplicationState } from '../../../domain/application/fold';
import { type Language, withOther } from '../../../kernel/language';
import type { RequestContext } from '../../route';
import { informationHref } from './information-href';
import type { CaseStatus } from './timeline';

/** A paper of a case that can be had, under a name that says in which language. */
export interface PaperLink {
  readonly href: string;
  readonly text: string;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/paper-links': { readonly links: readonly PaperLink[] };
  }
}

/** The papers of a case, the applicant's language first. */
export interface PaperLinks {
  readonly receipts: readonly PaperLink[];
  /** What was filed. */
  readonly filings: readonly PaperLink[];
  /** The signed result, or the notice of what the portal did not accept; empty while there is none. */
  readonly results: readonly PaperLink[];
}

/**
 * Receipts are printed from facts, each in the language asked for. A signed result is one file that speaks both languages;
 * older ones stay as they were signed, and their link promises no language.
 */
export function paperLinks(
  { application: { number }, state, result }: Pick<CaseStatus, 'application' | 'state' | 'result'>,
  { words: w, language: pages }: Pick<RequestContext, 'words' | 'language'>,
): PaperLinks {
  const languages = withOther(state.filed.language);
  const place = (language: Language) => `/${language}/applications/${number}`;
  const receipts = languages.map((one) => ({
    href: `${place(one)}/receipt`,
    text: w[`status.receipt.${one}`],
  }));
  const filings = languages.map((one) => ({
    href: `${place(one)}/application`,
    text: w[`status.application.${one}`],
  }));
  if (state.intakeRefusal?.by.kind === 'portal') {
    const results = languages.map((one) => ({
      href: `${place(one)}/result`,
      text: w[`status.notice.${one}`],
    }));
    return { receipts, filings, results };
  }
  const isOut = state.issuedAt !== null && result !== null;
  return {
    receipts,
    filings,
    results: isOut ? [{ href: `${place(pages)}/result`, text: w[resultName(state)] }] : [],
  };
}

function resultName({ resultLanguages }: ApplicationState) {
  return (resultLanguages ?? []).length > 1 ? 'status.result-both' : 'status.result';
}

/** The result, and all papers that can be had with the way to information about what was assigned. */
export function papersOf(
  status: CaseStatus,
  context: Pick<RequestContext, 'language' | 'words' | 'person'>,
): { readonly results: readonly PaperLink[]; readonly papers: readonly PaperLink[] } {
  const { receipts, filings, results } = paperLinks(status, context);
  const href = informationHref(status, context);
  const asked = href === null ? [] : [{ href, text: context.words['information.link'] }];
  return { results, papers: [...receipts, ...filings, ...results, ...asked] };
}
