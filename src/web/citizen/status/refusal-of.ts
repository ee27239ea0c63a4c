import { periodInWords } from '../../../domain/deadline/period-in-words';
import type { EditionComplaint } from '../../../domain/edition/complaints';
import type { ComplaintWay } from '../../../domain/edition/vocabulary';
import { isRefusal } from '../../../use-cases/office/is-refusal';
import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import type { LawLine } from '../check/warning-of';
import { clauseInWords } from '../../text/clause-in-words';
import type { CaseStatus } from './timeline';

/** A refusal as a person must be told of it: what, why, by which ground, and what can be done. */
export interface RefusalModel {
  readonly heading: string;
  readonly decided: string;
  /** In the words of the official; null when nothing was added to the ground. */
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly grounds: readonly LawLine[];
  readonly remedy: LawLine;
  readonly againHref: string;
  readonly complaints: readonly LawLine[];
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** The refusal of a case; null when there is none, or none that was handed out yet. */
export function refusalOf(status: CaseStatus, context: Context): RefusalModel | null {
  const what = intakeRefusal(status, context) ?? serviceRefusal(status, context);
  if (what === null) return null;
  const { edition, application, mayApplyAgain } = status;
  return {
    ...what,
    remedy: remedyOf(status, context),
    againHref: mayApplyAgain
      ? `/${context.language}/applications/${application.number}/again`
      : `/${context.language}/services/${edition.id}/apply`,
    complaints: (edition.complaints ?? []).map((way) => complaintLine(way, context)),
  };
}

type What = Pick<RefusalModel, 'heading' | 'decided' | 'reason' | 'missing' | 'grounds'>;

function intakeRefusal({ state, edition }: CaseStatus, context: Context): What | null {
  if (state.intakeRefusal === null) return null;
  const { groundId, missing, note, at } = state.intakeRefusal;
  return {
    heading: context.words['status.refused.intake'],
    decided: dateInWords(at, context.language),
    reason: note,
    missing: missing.map(({ name }) => textIn(name, context.language)),
    grounds: lines(edition.refusal?.of_intake ?? [], [groundId], context),
  };
}

function serviceRefusal({ state, edition }: CaseStatus, context: Context): What | null {
  const { decision, issuedAt } = state;
  if (decision === null || issuedAt === null || !isRefusal(decision.outcome)) return null;
  return {
    heading: context.words['status.refused.service'],
    decided: dateInWords(decision.signedAt ?? issuedAt, context.language),
    reason: decision.reason,
    missing: [],
    grounds: lines(edition.refusal?.of_service ?? [], decision.groundIds, context),
  };
}

interface Ground {
  readonly id: string;
  readonly kk: string;
  readonly ru: string;
  readonly clause: string;
}

function lines(grounds: readonly Ground[], ids: readonly string[], { language }: Context): LawLine[] {
  return grounds
    .filter(({ id }) => ids.includes(id))
    .map((ground) => ({ text: textIn(ground, language), clause: clauseInWords(ground.clause, language) }));
}

function remedyOf({ edition, state }: CaseStatus, { language, words: w }: Context): LawLine {
  const after = edition.refusal?.after_refusal;
  if (after !== undefined)
    return { text: textIn(after, language), clause: clauseInWords(after.clause, language) };
  const key = state.intakeRefusal === null ? 'status.refused.again-service' : 'status.refused.again-intake';
  return { text: w[key], clause: null };
}

function complaintLine(
  { to, ways = [], amount, unit, clause }: EditionComplaint,
  { language, words: w, t }: Context,
): LawLine {
  const how = ways.filter((way) => way !== 'not-stated').map((way) => w[wayKey(way)]);
  const period = amount === undefined || unit === undefined ? '' : periodInWords(amount, unit, language);
  return {
    text: [
      [textIn(to, language), ...(how.length === 0 ? [] : [how.join(', ')])].join(': '),
      ...(period === '' ? [] : [t('status.refused.answer-in', { period })]),
    ].join('. '),
    clause: clauseInWords(clause, language),
  };
}

function wayKey(way: ComplaintWay): WordKey {
  return `status.complaint.${way}`;
}
