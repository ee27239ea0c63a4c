import { textIn } from '../../../kernel/localized-text';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { type ToldRefusal, toldRefusal } from '../again/told-refusal';
import type { DraftStep } from '../draft/draft.presenter';

/** Where a page stands in its application: way back, step, list of steps. */
export interface PlaceInDraft {
  readonly service: string;
  readonly backHref: string;
  readonly step: number;
  readonly steps: number;
  readonly stepText: string;
  /** Why a former application was refused from which this one was begun. */
  readonly told: ToldRefusal | null;
  readonly contents: readonly (DraftStep & { readonly current: boolean })[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/draft-place': PlaceInDraft & { readonly back: string };
    'components/draft-contents': Pick<PlaceInDraft, 'contents'> & { readonly heading: string };
  }
}

/** The place of the page `key`; `check` is the last step. */
export function placeInDraft(
  { draft, edition, form, told }: OpenDraft,
  key: string,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
  listed: readonly DraftStep[],
): PlaceInDraft {
  const { language, words: w, t } = context;
  const found = form.pages.findIndex((page) => page.key === key);
  const index = found === -1 ? form.pages.length : found;
  const before = form.pages[index - 1];
  const base = `/${language}/apply/${draft.id}`;
  const steps = form.pages.length + 1;
  const last: DraftStep = { title: w['apply.check.step'], hint: null, href: null, tag: '', look: '' };
  return {
    service: textIn(edition.title, language),
    backHref: before === undefined ? base : `${base}/${before.key}`,
    step: index + 1,
    steps,
    told: toldRefusal(told, context),
    stepText: t('apply.question.step', { step: index + 1, steps }),
    contents: [...listed, last].map((one, at) => ({ ...one, current: at === index })),
  };
}
