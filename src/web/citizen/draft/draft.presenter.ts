import { maskIin } from '../../../domain/identifiers/masking';
import { textIn } from '../../../kernel/localized-text';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { type ToldRefusal, toldRefusal } from '../again/told-refusal';
import { counterRefusalHref } from './counter-refusal-href';

/** A step of the list of tasks. */
export interface DraftStep {
  readonly title: string;
  readonly hint: string | null;
  /** Null for a step that is not open yet. */
  readonly href: string | null;
  readonly tag: string;
  readonly look: '' | 'ok' | 'bad' | 'info';
}

/** What the page of a draft shows. */
export interface DraftModel {
  readonly title: string;
  readonly lead: string;
  readonly forWhom: string | null;
  /** Why a former application was refused from which it was begun. */
  readonly told: ToldRefusal | null;
  readonly saved: string;
  readonly steps: readonly DraftStep[];
  readonly nextHref: string;
  readonly nextText: string;
  readonly removeHref: string;
  /** Refusing the visitor's documents at a counter; null on the portal. */
  readonly refusalHref: string | null;
  readonly homeHref: string;
  readonly homeText: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/draft': DraftModel;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** The tasks of an application that is being written. */
export function presentDraft(open: OpenDraft, context: Context): DraftModel {
  const { language, words: w, t } = context;
  const { draft, edition, pages, form } = open;
  const base = `/${language}/apply/${draft.id}`;
  const ready = pages.filter(({ state }) => state === 'ready').length;
  const next = pages.find(({ state }) => state !== 'ready');
  const isCounter = form.channel !== 'portal';
  return {
    title: textIn(edition.title, language),
    lead: t('apply.draft.lead', { ready, total: pages.length + 1 }),
    forWhom: forWhom(open, context),
    told: toldRefusal(open.told, context),
    saved: t('apply.draft.saved', {
      date: dateInWords(draft.savedAt, language),
      time: timeOfDay(draft.savedAt),
    }),
    steps: [...draftSteps(open, context), checkStep(open, context)],
    nextHref: next === undefined ? `${base}/check` : `${base}/${next.page.key}`,
    nextText: next === undefined ? w['apply.draft.to-check'] : w['apply.draft.continue'],
    removeHref: `${base}/remove`,
    refusalHref: counterRefusalHref(open, language),
    homeHref: isCounter ? `/${language}/office/counter` : `/${language}/cabinet?list=drafts`,
    homeText: isCounter ? w['nav.counter'] : w['nav.cabinet'],
  };
}

/** The steps of the form. */
export function draftSteps(
  { draft, pages }: OpenDraft,
  { language, words: w, t }: Context,
): readonly DraftStep[] {
  return pages.map(({ page, state, problems }) => ({
    title: textIn(page.title, language),
    hint:
      state === 'wrong'
        ? t('apply.draft.to-mend', { count: problems.length })
        : sourceHint(page.fields, draft.sources, state, w),
    href: `/${language}/apply/${draft.id}/${page.key}`,
    ...(state === 'ready'
      ? { tag: w['apply.draft.ready'], look: 'ok' as const }
      : state === 'wrong'
        ? { tag: w['apply.draft.mend'], look: 'bad' as const }
        : { tag: w['apply.draft.fill-in'], look: 'info' as const }),
  }));
}

function sourceHint(
  fields: readonly { readonly id: string }[],
  sources: Readonly<Record<string, string>>,
  state: string,
  w: Context['words'],
): string | null {
  const fromRegistry = state === 'ready' && fields.some(({ id }) => sources[id] === 'gbd-fl');
  return fromRegistry ? w['apply.draft.from-registry'] : null;
}

function checkStep({ draft, pages }: OpenDraft, { language, words: w }: Context): DraftStep {
  const isOpen = pages.every(({ state }) => state === 'ready');
  return {
    title: w['apply.check.step'],
    hint: isOpen ? null : w['apply.check.after-others'],
    href: isOpen ? `/${language}/apply/${draft.id}/check` : null,
    tag: isOpen ? w['apply.draft.sign'] : w['apply.draft.not-yet'],
    look: isOpen ? 'info' : '',
  };
}

function forWhom({ draft, form }: OpenDraft, { t }: Context): string | null {
  if (draft.representative === null && form.channel === 'portal') return null;
  return t('apply.draft.for-whom', { iin: maskIin(draft.applicantIin) });
}
