import type { Channel } from '../../../domain/edition/vocabulary';
import { textIn } from '../../../kernel/localized-text';
import type { getStart } from '../../../use-cases/drafts/get-start';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { clauseInWords } from '../../text/clause-in-words';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField, OptionsField, TickField } from '../fields/field-model';
import type { StartFlaws, TypedStart } from './start.form';
import { consentField, principalFields, whoField } from './start-fields';

type Start = Awaited<ReturnType<ReturnType<typeof getStart>>>;

/** What the page before an application shows. */
export interface StartModel {
  readonly title: string;
  readonly serviceHref: string;
  readonly summary: ErrorSummary;
  readonly open: {
    readonly action: string;
    readonly steps: readonly string[];
    readonly begunHref: string | null;
    readonly who: OptionsField | null;
    readonly principal: readonly BoxField[];
    readonly representativeClause: string | null;
    readonly consent: TickField;
  } | null;
  /** Why nothing can be begun here; empty when it can. */
  readonly refusal: string | null;
  readonly channels: readonly string[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/start': StartModel;
  }
}

/** The page that says what comes and asks for whom it is. */
export function presentStart(
  start: Start,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
  typed: TypedStart,
  flaws: StartFlaws,
): StartModel {
  const { language, words: w, t } = context;
  const { edition } = start;
  const errors = Object.entries(flaws).map(([field, text]) => ({ field, text }));
  return {
    title: textIn(edition.title, language),
    serviceHref: `/${language}/services/${edition.id}`,
    summary: errorSummary(errors, t),
    open: start.kind === 'open' ? presentOpen(start, context, typed, flaws) : null,
    refusal:
      start.kind === 'open'
        ? null
        : start.kind === 'closed'
          ? w['apply.start.closed']
          : w['apply.start.elsewhere'],
    channels: start.kind === 'elsewhere' ? start.channels.map((channel) => w[channelKey(channel)]) : [],
  };
}

function presentOpen(
  { edition, pages, consent, begun }: Extract<Start, { kind: 'open' }>,
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
  typed: TypedStart,
  flaws: StartFlaws,
): StartModel['open'] {
  const { language, words: w } = context;
  const representative = edition.applicants?.representative;
  const mayBeRepresented = representative?.allowed !== false;
  return {
    action: `/${language}/services/${edition.id}/apply`,
    steps: [...new Set(pages.map(({ title }) => textIn(title, language))), w['apply.check.step']],
    begunHref: begun === undefined ? null : `/${language}/apply/${begun.id}`,
    who: mayBeRepresented ? whoField(context, typed) : null,
    principal: mayBeRepresented ? principalFields(context, typed, flaws) : [],
    representativeClause:
      representative === undefined ? null : clauseInWords(representative.clause, language),
    consent: consentField(context, typed, textIn(consent.text, language)),
  };
}

function channelKey(channel: Channel): WordKey {
  return `apply.channel.${channel}`;
}
