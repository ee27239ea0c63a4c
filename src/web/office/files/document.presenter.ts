import type { Turn } from '../../../domain/files/turn';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { type AnswerModel, answersSection } from '../case/answers-section';
import { casePlace } from '../case-id';
import { type CaseFile, caseFiles } from './case-files';
import { turnedFurther } from './turn-of';

/** What the page of a file shows: the answers, and the file beside them. */
export interface DocumentPageModel {
  readonly caseHref: string;
  readonly number: string;
  readonly heading: string;
  readonly file: CaseFile;
  readonly count: string;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** What is shown in the page, and opened alone when one wants it larger. */
  readonly contentHref: string;
  readonly alternative: string;
  /** Null for a PDF: the browser's reader turns it itself. */
  readonly turnHref: string | null;
  readonly answers: readonly AnswerModel[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/document': DocumentPageModel;
  }
  interface ComponentModels {
    'components/case-answers': { readonly answers: readonly AnswerModel[]; readonly t: RequestContext['t'] };
  }
}

/** The page of a file; null when the case has no such file. */
export function presentDocument(
  view: CaseView,
  fileId: string,
  turn: Turn,
  context: RequestContext,
): DocumentPageModel | null {
  const files = [...caseFiles(view, context).values()].flat();
  const index = files.findIndex(({ id }) => id === fileId);
  const file = files[index];
  if (file === undefined) return null;
  const { t } = context;
  const { isPicture, href, downloadHref, document: heading, name } = file;
  return {
    caseHref: `${casePlace(context, view.application.id)}#documents`,
    number: view.application.number,
    heading,
    file,
    count: t('office.file.count', { index: index + 1, total: files.length }),
    previousHref: hrefOf(files[index - 1]),
    nextHref: hrefOf(files[index + 1]),
    contentHref: isPicture ? `${downloadHref}/picture?turn=${turn}` : `${downloadHref}/pdf`,
    alternative: t('office.file.picture-alt', { name }),
    turnHref: isPicture ? `${href}?turn=${turnedFurther(turn)}#document` : null,
    answers: answersSection(view, context),
  };
}

function hrefOf(file: CaseFile | undefined): string | null {
  return file === undefined ? null : `${file.href}#document`;
}
