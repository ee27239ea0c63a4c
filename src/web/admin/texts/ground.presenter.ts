import { tidyTexts } from '../../../domain/administration/tidy-texts';
import { LANGUAGES } from '../../../kernel/language';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { FoundGround } from '../../../use-cases/administration/find-ground';
import type { BoxField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import type { DecisionAsks } from '../decision/check-decision';
import type { FormState } from '../decision/decision-page';
import { decisionForm, type DecisionFormModel } from '../decision/decision-form';
import { presentHistory, type HistoryModel } from '../decision/history.presenter';
import { actInWords } from '../openings/why-accepting';
import type { ComparedText } from './compared-text';
import { groundFacts } from './ground-facts';
import { groundHref } from './ground-place';
import { textBox } from './text-box';

/** A ground for refusal: as printed, as worded now, and the form that words it anew. */
export interface GroundModel {
  readonly heading: string;
  readonly listHref: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly printed: readonly { readonly lang: string; readonly text: string }[];
  readonly boxes: readonly BoxField[];
  readonly form: DecisionFormModel;
  readonly effect: readonly ComparedText[] | null;
  /** Whether the last decision gave the ground other words than the act's. */
  readonly canGiveBack: boolean;
  readonly history: HistoryModel;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/ground': GroundModel;
  }
}

/** What is asked for beside the words: an act may stand behind them. */
export const GROUND_ASKS: DecisionAsks = { act: 'may', from: true };

const ROWS = 4;

/** Presents a ground with its form. */
export function presentGround(
  found: FoundGround,
  state: FormState<LocalizedText>,
  context: RequestContext,
): GroundModel {
  const { language, words: w } = context;
  const { place, printed, history, now } = found;
  const action = groundHref(place, context);
  const label = { kk: w['admin.texts.in-kk'], ru: w['admin.texts.in-ru'] };
  return {
    heading: w['admin.texts.ground-heading'],
    listHref: `/${language}/admin/texts`,
    facts: factsOf(found, context),
    printed: LANGUAGES.map((lang) => ({ lang, text: printed[lang] })),
    boxes: LANGUAGES.map((lang) =>
      textBox(
        { id: lang, label: label[lang], rows: ROWS, hint: null },
        state.own[lang],
        state.flaws,
        context,
      ),
    ),
    form: decisionForm(state, GROUND_ASKS, action, context),
    effect: state.previewed === null ? null : compared(found.words, state.own, label),
    canGiveBack: (history[0]?.value ?? null) !== null,
    history: presentHistory(
      history,
      { standing: tidyTexts(printed), facts: groundFacts(context), action, now },
      context,
    ),
  };
}

function factsOf({ place, edition, printed }: FoundGround, context: RequestContext): GroundModel['facts'] {
  const { language, words: w } = context;
  return [
    { name: w['admin.texts.service'], text: edition.title[language] },
    { name: w['admin.texts.act'], text: actInWords(edition.edition, context) },
    { name: w['admin.texts.list'], text: w[`admin.texts.list.${place.list}`] },
    { name: w['admin.texts.clause'], text: clauseInWords(printed.clause, language) },
  ];
}

function compared(before: LocalizedText, after: LocalizedText, title: LocalizedText): ComparedText[] {
  return LANGUAGES.map((lang) => ({
    title: title[lang],
    lang,
    before: before[lang],
    after: after[lang],
    beforeNote: null,
    afterNote: null,
  }));
}
