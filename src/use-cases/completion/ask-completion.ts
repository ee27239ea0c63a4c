import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import type { TermMove } from '../../domain/application/term';
import { askableDocuments, askableFields } from '../../domain/completion/askable';
import type { CompletionItem } from '../../domain/completion/completion-events';
import { completionFlaws, type MarkedItem } from '../../domain/completion/completion-flaws';
import { type CompletionTerms, findCompletionTerms } from '../../domain/completion/completion-rules';
import { ASKING_STAGES, mayAskCompletion } from '../../domain/completion/may-ask';
import type { Edition } from '../../domain/edition/edition';
import type { LocalizedText } from '../../kernel/localized-text';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import type { Reference } from '../filing/reference';
import { demandOwnStep, demandStage } from '../office/demand-own-step';
import type { OfficeActDeps, StepAct } from '../office/office-deps';
import { tellJob } from '../office/tell-job';
import { answerTimes } from './answer-times';
import { movedTerm, type MovedTermDeps } from './moved-term';

/** What an applicant is asked for. */
export interface CompletionAsking extends StepAct {
  readonly marked: readonly MarkedItem[];
}

export interface AskCompletionDeps extends Omit<OfficeActDeps, 'reference'>, MovedTermDeps {
  readonly editions: OfficeActDeps['editions'];
  readonly reference: MovedTermDeps['reference'] & Pick<Reference, 'completionReasons' | 'completionRules'>;
}

/**
 * Asks the applicant to replace or explain what an official found missing or unclear. The term is extended or stands
 * still from this moment, as the act says, and the person is told at once.
 * @throws DomainError `not-found`, `forbidden`, `conflict` where nothing may be asked now, `invalid` for marks that
 * {@link completionFlaws} finds wanting or that name what the application does not have
 */
export function askCompletion(deps: AskCompletionDeps) {
  const move = movedTerm(deps);
  return (person: Person, act: CompletionAsking): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { filed, filedAt, term, completion, lastSeq } = before.state;
      const { stage } = demandStage(await deps.plans.get(filed.planHash), act.stepKey, ASKING_STAGES);
      const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
      const terms = findCompletionTerms(rules, deps.reference.completionRules);
      if (terms === null || !mayAskCompletion(before.state, stage, terms)) throw new DomainError('conflict');
      const items = itemsOf(act.marked, { filed, rules, reasons: deps.reference.completionReasons });
      const at = deps.clock.now();
      const { until, notifyBy } = answerTimes(
        { rules, filed, terms, at, calendars: await deps.reference.calendars() },
        deps.reference,
      );
      const changes = [...(term.changes ?? []), moveOf(terms, at, until)];
      const moved = await move(before, { changes, at, until });
      const round = (completion?.round ?? 0) + 1;
      const payload = {
        ...{
          round,
          stepKey: act.stepKey,
          items,
          until: until.toISOString(),
          notifyBy: notifyBy.toISOString(),
        },
        ...{ clause: terms.answer.clause || null, due: moved.due, term: moved.term },
      };
      return {
        events: [{ type: 'completion-asked', at, actor: actorOf(own.person), payload }],
        dueAt: moved.dueAt,
        workItem: moved.workItem,
        completion: { kind: 'open', round, at, until },
        jobs: [tellJob(act.caseId, 'completion-asked', lastSeq + 1)],
      };
    });
}

function moveOf({ term, extension }: CompletionTerms, at: Date, until: Date): TermMove {
  const { clause } = extension;
  return term === 'extended'
    ? { kind: 'extended', ...extension }
    : { kind: 'paused', from: at.toISOString(), to: until.toISOString(), clause };
}

interface Marking {
  readonly filed: ApplicationState['filed'];
  readonly rules: Edition;
  readonly reasons: Reference['completionReasons'];
}

function itemsOf(marked: readonly MarkedItem[], marking: Marking): CompletionItem[] {
  const { reasons } = marking;
  if (completionFlaws(marked, reasons).length > 0) throw new DomainError('invalid');
  const names = namesOf(marking);
  return marked.map(({ kind, id, verdict, reasonId, words }) => {
    const name = names[kind].get(id);
    const reason = reasons.find((one) => one.id === reasonId);
    if (name === undefined || reason === undefined) throw new DomainError('invalid');
    const { kk, ru } = reason;
    return { kind, id, name, verdict, reasonId, reason: { kk, ru }, words: words?.trim() || null };
  });
}

function namesOf({ filed, rules }: Marking): Record<CompletionItem['kind'], Map<string, LocalizedText>> {
  return {
    document: new Map(askableDocuments(filed).map(({ documentId, name }) => [documentId, name])),
    answer: new Map(askableFields(rules, filed).map(({ id, label: { kk, ru } }) => [id, { kk, ru }])),
  };
}
