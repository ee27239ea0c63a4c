import { textIn } from '../../../kernel/localized-text';
import { consentAnswers } from '../../../use-cases/drafts/draft-pages';
import type { OpenDraft } from '../../../use-cases/drafts/open-draft';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { draftSteps } from '../draft/draft.presenter';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { TickField } from '../fields/field-model';
import { type PlaceInDraft, placeInDraft } from '../question/place-in-draft';

/** What the page of consents shows. */
export interface ConsentsModel {
  readonly place: PlaceInDraft;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly consents: readonly {
    readonly tick: TickField;
    readonly clause: string | null;
    readonly origin: string;
  }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/consents': ConsentsModel;
  }
}

/**
 * The consents of an application, each with a box of its own. `ticked` shows boxes as the person left them before the
 * language was changed; `complain`: those that are required and missing are named.
 */
export function presentConsents(
  open: OpenDraft,
  { ticked, complain }: { readonly ticked: readonly string[] | null; readonly complain: boolean },
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): ConsentsModel {
  const { language, words: w, t } = context;
  const given = consentAnswers(open.form, open.consents);
  const consents = open.form.consents.map(({ id, text, required, origin, clause }) => {
    const checked = ticked === null ? given[id] === 'yes' : ticked.includes(id);
    const tick: TickField = {
      kind: 'consent',
      control: 'tick',
      id,
      label: textIn(text, language),
      note: required ? null : w['fields.optional'],
      hint: null,
      error: complain && required && !checked ? w['fields.consent.missing'] : null,
      errorWord: `${w['common.error-title']} `,
      source: null,
      checked,
    };
    return {
      tick,
      clause: clause === undefined ? null : clauseInWords(clause, language),
      origin: w[`apply.consents.${origin}`],
    };
  });
  return {
    place: placeInDraft(open, 'consents', context, draftSteps(open, context)),
    summary: errorSummary(
      consents.flatMap(({ tick }) => (tick.error === null ? [] : [{ field: tick.id, text: tick.error }])),
      t,
    ),
    action: `/${language}/apply/${open.draft.id}/consents`,
    consents,
  };
}
