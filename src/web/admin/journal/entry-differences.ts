import { periodFacts } from '../../../domain/administration/period-facts';
import type { AdministeredKind, AdministeredValue } from '../../../domain/administration/administered-values';
import { tidyTexts } from '../../../domain/administration/tidy-texts';
import { TOLD_FACTS } from '../../../domain/messages/facts';
import { tidyWording } from '../../../use-cases/administration/change-message';
import type { SubjectNames } from '../../../use-cases/administration/subject-names';
import type { JournalPage } from '../../../use-cases/administration/list-journal';
import type { RequestContext } from '../../route';
import { standardWording } from '../../text/message-words';
import type { DifferenceModel } from '../decision/history.presenter';
import { factsInWords, type FactInWords } from './facts-in-words';
import { findGroundWords, findPeriod, splitDeadline, splitGround } from './split-subject';

type Entry = JournalPage['entries'][number];
type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** What a decision changed, fact by fact, in plain words. Where nothing was decided the act or the portal speaks. */
export function entryDifferences(entry: Entry, names: SubjectNames, context: Context): DifferenceModel[] {
  const { kind, subject, value, before } = entry;
  const standing = standingFacts(kind, subject, names, context);
  const say = (decided: AdministeredValue<AdministeredKind> | null): readonly FactInWords[] =>
    decided === null
      ? standing
      : // An entry pairs its kind with values of that kind; the compiler cannot follow the pairing through the look-up.
        factsInWords(kind, decided as never, { ...context, names });
  // Every act on somebody's access, or of sending again, stands for itself.
  const isAct = kind === 'staff-access' || kind === 'message-resend';
  const was = new Map(isAct ? [] : say(before));
  const is = new Map(say(value));
  const nothing = context.words['admin.difference.nothing'];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((label) => {
    const [one, other] = [was.get(label) ?? '', is.get(label) ?? ''];
    return one === other ? [] : [{ label, before: one || nothing, after: other || nothing }];
  });
}

function standingFacts(
  kind: AdministeredKind,
  subject: string,
  names: SubjectNames,
  context: Context,
): readonly FactInWords[] {
  const { words: w } = context;
  switch (kind) {
    case 'deadline-override':
      return printedPeriod(subject, names, context);
    case 'refusal-ground':
      return printedGround(subject, names, context);
    case 'message-wording':
      return ownWording(subject, names, context);
    case 'hearing':
      return [[w['admin.hearing.heading'], w['admin.difference.no']]];
    case 'service-opening':
      return [[w['admin.services.takes'], w['admin.services.by-acts']]];
    default:
      return [];
  }
}

function printedPeriod(subject: string, names: SubjectNames, context: Context): readonly FactInWords[] {
  const printed = findPeriod(splitDeadline(subject), names.editions);
  if (printed === undefined) return [];
  const { amount, ...facts } = periodFacts(printed);
  // A period that the act prints without a length is said without one.
  return factsInWords('deadline-override', { ...facts, amount: amount ?? 0 }, { ...context, names }).filter(
    ([label]) => amount !== null || label !== context.words['admin.fact.limit'],
  );
}

function printedGround(subject: string, names: SubjectNames, context: Context): readonly FactInWords[] {
  const printed = findGroundWords(splitGround(subject), names.editions);
  if (printed === undefined) return [];
  return factsInWords('refusal-ground', tidyTexts(printed), { ...context, names });
}

function ownWording(subject: string, names: SubjectNames, context: Context): readonly FactInWords[] {
  const fact = TOLD_FACTS.find((known) => known === subject);
  if (fact === undefined) return [];
  return factsInWords('message-wording', tidyWording(standardWording(fact)), { ...context, names });
}
