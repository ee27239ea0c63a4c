import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { writtenSlipNumber } from '../../../domain/numbering/slip-number';
import { DomainError } from '../../../kernel/domain-error';
import type { LoadDraftContents } from '../../../use-cases/filing/draft-contents';
import type { getCounterSlip } from '../../../use-cases/handover/get-counter-slip';
import type { openSigningLink } from '../../../use-cases/handover/open-signing-link';
import type { signLater } from '../../../use-cases/handover/sign-later';
import type { takeBackDraft } from '../../../use-cases/handover/take-back-draft';
import { type Handler, page, redirect, type RequestContext } from '../../route';
import { qrImage } from '../../rendering/qr-image';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { findHandover, keepHandover } from './kept-handover';

/** What the page shows of an application that waits for a signature elsewhere. */
export interface HandoverModel {
  readonly heading: string;
  readonly service: string;
  readonly backHref: string;
  readonly cabinetHref: string;
  readonly link: { readonly url: string; readonly until: string; readonly qr: string } | null;
  /** Seven digits in groups. */
  readonly slip: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/handover': HandoverModel;
  }
}

interface Uses {
  readonly loadDraft: LoadDraftContents;
  readonly signLater: ReturnType<typeof signLater>;
  readonly openSigningLink: ReturnType<typeof openSigningLink>;
  readonly getCounterSlip: ReturnType<typeof getCounterSlip>;
  readonly takeBackDraft: ReturnType<typeof takeBackDraft>;
}

/** Makes and sends a link by which the person signs on another device. */
export function submitLater({ signLater: make }: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId = '' } = context.params;
    try {
      const { url, until } = await make(demandPerson(context), draftId, context.language);
      keepHandover(context, { draftId, link: { url, until: until.getTime() }, slip: null });
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'incomplete') throw problem;
      return redirect(`/${context.language}/apply/${draftId}/${problem.details.page}`);
    }
    return redirect(`${placeOf(context)}/waiting`);
  });
}

/** Makes the number with which the person goes to a counter. */
export function submitCounter({ getCounterSlip: make }: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId = '' } = context.params;
    const slip = await make(demandPerson(context), draftId);
    keepHandover(context, { draftId, link: null, slip });
    return redirect(`${placeOf(context)}/waiting`);
  });
}

/** The link, or the number, that was made. */
export function showWaiting({ loadDraft }: Uses): Handler {
  return whileDraft(async (context) => {
    const { language, words: w, params } = context;
    const { draft, rules } = await loadDraft(demandPerson(context), params.draftId ?? '');
    const made = findHandover(context, draft.id);
    if (made === undefined) return redirect(placeOf(context));
    const heading = w[made.link === null ? 'handover.counter.heading' : 'handover.later.heading'];
    return page('citizen/handover', heading, {
      heading,
      service: rules.title[language],
      backHref: placeOf(context),
      cabinetHref: `/${language}/cabinet`,
      link: made.link === null ? null : await linkOf(made.link, context),
      slip: made.slip === null ? null : writtenSlipNumber(made.slip),
    });
  });
}

/** Takes a draft back from the counter where an operator has it. */
export function submitTakeBack({ takeBackDraft: takeBack }: Pick<Uses, 'takeBackDraft'>): Handler {
  return async (context) => {
    const { language, params, words: w, session } = context;
    const { draftId = '' } = params;
    const isBack = await takeBack(demandPerson(context), draftId);
    session.notice(w[isBack ? 'citizen.cabinet.taken-back' : 'citizen.cabinet.not-taken-back']);
    return redirect(`/${language}${isBack ? `/apply/${draftId}` : '/cabinet?list=drafts'}`);
  };
}

/** A link that was sent: it leads to the page of signing, for the same person. */
export function openLink({ openSigningLink: open }: Uses): Handler {
  return async (context) => {
    const draftId = await open(demandPerson(context), context.params.token ?? '');
    return redirect(`/${context.language}/apply/${draftId}/sign`);
  };
}

async function linkOf({ url, until }: { url: string; until: number }, { language }: RequestContext) {
  const end = new Date(until);
  return { url, until: `${dateInWords(end, language)}, ${timeOfDay(end)}`, qr: await qrImage(url) };
}

function placeOf({ language, params }: RequestContext): string {
  return `/${language}/apply/${params.draftId}/sign`;
}
