import { decisionOptions } from '../../domain/edition/decision-options';
import type { Edition } from '../../domain/edition/edition';
import type { DecisionState } from '../../domain/application/fold';
import type { Organisation } from '../../domain/organisation/organisation';
import { decisionDocument } from '../../domain/signature/decision-document';
import type { SignedDocument } from '../../domain/signature/signed-document';
import { DomainError } from '../../kernel/domain-error';
import type { CaseBefore } from '../cases/change-case';
import type { OfficeActDeps } from './office-deps';

/** What the paper of a decision is made of, and the text that stands under its head's key. */
export interface DecisionPaper {
  readonly rules: Edition;
  readonly provider: Organisation;
  readonly signed: SignedDocument;
}

/**
 * Gathers the paper of a prepared decision. While nobody prepares it anew, its text stays the same.
 * @throws DomainError `not-found` while no decision is prepared
 */
export async function decisionPaper(
  { editions, organisations }: Pick<OfficeActDeps, 'editions' | 'organisations'>,
  { state, events, application }: Pick<CaseBefore, 'state' | 'events' | 'application'>,
): Promise<DecisionPaper> {
  const { filed, filedAt, decision } = state;
  const prepared = events.findLast(({ type }) => type === 'decision-prepared');
  if (decision === null || prepared === undefined) throw new DomainError('not-found');
  const rules = await editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
  const provider = (await organisations.list()).find(({ code }) => code === application.organisationCode);
  if (provider === undefined) throw new Error('A case names a provider that is not registered');
  const signed = decisionDocument({
    language: filed.language,
    number: filed.number,
    service: { kk: rules.title.kk, ru: rules.title.ru },
    edition: `${rules.id}@${rules.edition.id}`,
    provider: provider.name,
    applicant: { name: filed.applicant.name, iin: filed.applicant.iin },
    ...decidedOf(decision, rules),
    factHash: prepared.hash,
  });
  return { rules, provider, signed };
}

function decidedOf({ outcome, groundIds, reason, payment }: DecisionState, rules: Edition) {
  const title = decisionOptions(rules).find((option) => option.outcome === outcome)?.title;
  if (title === undefined) throw new Error('A decision that its edition does not know');
  const grounds = (rules.refusal?.of_service ?? [])
    .filter(({ id }) => groundIds.includes(id))
    .map(({ kk, ru, clause }) => ({ text: { kk, ru }, clause }));
  return { outcome: title, reason, payment, grounds };
}
