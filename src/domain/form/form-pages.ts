import type { LocalizedText } from '../../kernel/localized-text';
import type { FormField, PageLayout } from '../edition/forms';
import { columnsOf } from '../fields/list-columns';
import { type ConsentItem, consentField } from './consents';
import type { Applying } from './field-role';
import { groupOf, PAGE_GROUPS, type PageGroup } from './page-groups';

/** The most questions that one page holds. */
export const MOST_QUESTIONS = 5;

/** One page of an application. `documents` shows the checklist and has no fields of its own. */
export interface FormPage {
  /** Stable slug for the address: `applicant`, `request-2`, `documents`, `consents`. */
  readonly key: string;
  readonly kind: 'questions' | 'documents' | 'consents';
  readonly title: LocalizedText;
  readonly fields: readonly FormField[];
}

const DOCUMENTS: FormPage = {
  key: 'documents',
  kind: 'documents',
  title: { kk: 'Құжаттар', ru: 'Документы' },
  fields: [],
};

/**
 * Groups the questions into pages, as the form lays them out and the rest by meaning in the printed order; then the
 * documents, then the consents.
 */
export function formPages(
  asked: readonly FormField[],
  consents: readonly ConsentItem[],
  applying: Applying,
  layout: readonly PageLayout[] = [],
): readonly FormPage[] {
  const laidOut = layout.flatMap((page) => laidOutPage(page, asked, applying));
  const rest = asked.filter((field) => !laidOut.some(({ fields }) => fields.includes(field)));
  const grouped = PAGE_GROUPS.flatMap((group) =>
    pagesOf(
      group,
      rest.filter((field) => groupOf(field) === group),
      applying,
    ),
  );
  return [
    ...laidOut,
    ...grouped,
    DOCUMENTS,
    {
      key: 'consents',
      kind: 'consents',
      title: { kk: 'Келісімдер', ru: 'Согласия' },
      fields: consents.map(consentField),
    },
  ];
}

/** None when the form of this channel asks nothing of it. */
function laidOutPage(
  { key, title, title_for_others, fields }: PageLayout,
  asked: readonly FormField[],
  applying: Applying,
): readonly FormPage[] {
  const own = fields.flatMap((id) => asked.filter((field) => field.id === id));
  if (own.length === 0) return [];
  const shownTitle = isForOthers(applying) ? (title_for_others ?? title) : title;
  return [{ key, kind: 'questions', title: shownTitle, fields: own }];
}

/** Whoever types is not the applicant. */
function isForOthers({ representative, channel }: Applying): boolean {
  return representative || channel !== 'portal';
}

function pagesOf(group: PageGroup, fields: readonly FormField[], applying: Applying): readonly FormPage[] {
  const title = isForOthers(applying) ? (group.titleForOthers ?? group.title) : group.title;
  return chunks(fields).map((chunk, index, { length }) => ({
    key: index === 0 ? group.key : `${group.key}-${index + 1}`,
    kind: 'questions',
    title: length === 1 ? title : partOf(title, index + 1),
    fields: chunk,
  }));
}

/** Two pages of one group must not look like the same page twice. */
function partOf({ kk, ru }: LocalizedText, part: number): LocalizedText {
  return { kk: `${kk}, ${part}-бөлім`, ru: `${ru}, часть\u00a0${part}` };
}

/** Even pages of at most five questions; a table to be filled in row by row has a page of its own. */
function chunks(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const single = fields.filter((field) => !isTable(field));
  const pages = Math.ceil(single.length / MOST_QUESTIONS);
  const size = Math.ceil(single.length / Math.max(pages, 1));
  const even = Array.from({ length: pages }, (_, page) => single.slice(page * size, (page + 1) * size));
  return [...even.filter((page) => page.length > 0), ...fields.filter(isTable).map((field) => [field])];
}

function isTable(field: FormField): boolean {
  return field.type === 'list' && columnsOf(field).length > 1;
}
