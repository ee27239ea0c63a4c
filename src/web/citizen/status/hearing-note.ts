import { decisionOptions } from '../../../domain/edition/decision-options';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { clauseText } from '../../../use-cases/office/result-words';
import type { RequestContext } from '../../route';
import { answerExtension } from '../../text/answer-extension';
import { clauseInWords } from '../../text/clause-in-words';
import type { LawLine } from '../check/warning-of';
import type { CaseStatus } from './timeline';

/** The preliminary decision that an applicant may answer, or has answered. */
export interface HearingNote {
  readonly outcome: string;
  readonly reason: string | null;
  readonly grounds: readonly LawLine[];
  readonly until: string;
  /** Why they have longer than they were first told. */
  readonly extended: string | null;
  /** Null once they have answered, or the time has passed. */
  readonly answerHref: string | null;
  readonly state: string | null;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/hearing-note': { readonly hearing: HearingNote } & Pick<RequestContext, 'words'>;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** Null when nobody is heard; once the official has looked at the answer the decision itself speaks. */
export function hearingNote(status: CaseStatus, context: Context): HearingNote | null {
  const { state, application, events, now } = status;
  const { hearing } = state;
  if (hearing === null || hearing.status === 'closed') return null;
  const { language, words: w, t } = context;
  const extension = answerExtension(events, 'hearing', language);
  const mayAnswer = hearing.status === 'open' && now <= hearing.until;
  const said = hearing.status === 'answered' ? w['hearing.status.answered'] : w['hearing.status.over'];
  return {
    outcome: outcomeTitle(status, context),
    reason: hearing.reason,
    grounds: hearingGrounds(status, context),
    until: `${dateInWords(hearing.until, language)}, ${timeOfDay(hearing.until)}`,
    extended: extension && t('status.answer-extended', extension),
    answerHref: mayAnswer ? `/${language}/applications/${application.number}/hearing` : null,
    state: mayAnswer ? null : said,
  };
}

/** The grounds of the preliminary decision as the act prints them. */
export function hearingGrounds(
  { state, edition }: CaseStatus,
  { language }: Pick<Context, 'language'>,
): LawLine[] {
  const ids = state.hearing?.groundIds ?? [];
  return (edition.refusal?.of_service ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((ground) => ({
      text: textIn(ground, language),
      clause: clauseText(ground.clause, clauseInWords)[language],
    }));
}

/** The preliminary decision in the words of the act. */
export function outcomeTitle(
  { state, edition }: CaseStatus,
  { language }: Pick<Context, 'language'>,
): string {
  const outcome = state.hearing?.outcome ?? '';
  return decisionOptions(edition).find((option) => option.outcome === outcome)?.title[language] ?? outcome;
}
