import { dateInWords } from '../../../kernel/date-words';
import type { ServiceState } from '../../../use-cases/administration/service-states';
import type { RequestContext } from '../../route';
import type { WordKey } from '../../text/words';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** An act of a service in one line, and what ended its force. */
export interface ActLine {
  readonly text: string;
  readonly status: string;
  readonly repealed: boolean;
  /** The repealing act in Russian, as the source has it; null for one that was not repealed. */
  readonly repealedBy: string | null;
}

/** Whether applications are taken, as a tag. */
export function acceptingTag(accepting: boolean, { words: w }: Context): { look: string; text: string } {
  return accepting
    ? { look: 'ok', text: w['admin.services.open'] }
    : { look: 'warn', text: w['admin.services.closed'] };
}

/** Why a service takes applications or does not: an administrator's decision, or the force of its acts. */
export function whyAccepting(state: ServiceState, context: Context): string {
  const { words: w, t, language } = context;
  const { opening } = state;
  if (opening === null) return w[byActs(state)];
  return t('admin.services.why.decided', {
    author: opening.changedBy,
    date: dateInWords(opening.changedAt, language),
  });
}

function byActs({ editions }: ServiceState): WordKey {
  const statuses = editions.map(({ edition }) => edition.status);
  if (statuses.includes('in-force')) return 'admin.services.why.in-force';
  return statuses.includes('not-stated') ? 'admin.services.why.not-stated' : 'admin.services.why.repealed';
}

/** Decisions that will come into force, the next one first. */
export function plannedLines({ planned }: ServiceState, { t, language }: Context): string[] {
  return [...planned]
    .sort((one, other) => one.effectiveFrom.getTime() - other.effectiveFrom.getTime())
    .map(({ value, effectiveFrom }) => t(plannedKey(value), { date: dateInWords(effectiveFrom, language) }));
}

function plannedKey(value: { readonly isOpen: boolean } | null): WordKey {
  if (value === null) return 'admin.services.planned.acts';
  return value.isOpen ? 'admin.services.planned.open' : 'admin.services.planned.closed';
}

/** The acts of a service with their force. */
export function actLines({ editions }: ServiceState, context: Context): ActLine[] {
  return editions.map(({ edition }) => ({
    text: actInWords(edition, context),
    status: context.words[`vocab.edition-status.${edition.status}`],
    repealed: edition.status === 'repealed',
    repealedBy: edition.repealed_by?.act_ru ?? null,
  }));
}

/** What sort of act an edition is of, its number and day. */
export function actInWords(
  { kind, act }: ServiceState['editions'][number]['edition'],
  { words: w, t, language }: Context,
): string {
  return t('admin.services.edition', {
    kind: w[`vocab.edition-kind.${kind}`],
    number: act.number,
    date: dateInWords(act.date, language),
  });
}
