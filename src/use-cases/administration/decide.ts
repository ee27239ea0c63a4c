import type { AdministeredLibrary } from '../../data/administered-library';
import type { AdministeredRepository, Consequences, NewVersion } from '../../data/administered';
import { demandAdministrator } from './demand-administrator';
import type { Person } from '../../domain/access/person';
import type { AmendingAct } from '../../domain/administration/administered-version';
import {
  ADMINISTERED,
  type AdministeredKind,
  type AdministeredValue,
} from '../../domain/administration/administered-values';
import { differenceOf } from '../../domain/administration/difference';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';

/** What an administrator decides about one thing. */
export interface Decision<K extends AdministeredKind> {
  readonly kind: K;
  readonly subject: string;
  /** Null withdraws every earlier decision: what was there without them holds again. */
  readonly value: AdministeredValue<K> | null;
  /** From when it holds; null: at once. */
  readonly effectiveFrom: Date | null;
  readonly reason: string;
  readonly act: AmendingAct | null;
  /** The version that the administrator saw; 0 where there was none. */
  readonly seenVersion: number;
  /** The earlier version that is taken up again. */
  readonly returnsTo?: number;
}

/** What the table of a thing says before the first decision about it, and what follows from this one. */
export interface DecisionSetting<K extends AdministeredKind> extends Omit<Consequences, 'before'> {
  readonly standing?: AdministeredValue<K> | null;
}

export interface DecideDeps {
  readonly administered: Pick<AdministeredRepository, 'append' | 'history'>;
  readonly rules: Pick<AdministeredLibrary, 'forget'>;
  readonly clock: Clock;
}

/**
 * Every decision of an administrator goes through here: it is checked, becomes the next version of its thing with author,
 * reason and the instant from which it holds, and is written together with everything that follows from it.
 * @throws DomainError `forbidden`; `invalid`; `reason-missing`; `effective-in-past`; `nothing-changed`; `conflict` when
 * somebody else decided about the same thing meanwhile.
 */
export function decide({ administered, rules, clock }: DecideDeps) {
  return async <K extends AdministeredKind>(
    person: Person,
    decision: Decision<K>,
    { standing, ...consequences }: DecisionSetting<K> = {},
  ): Promise<NewVersion<K>> => {
    const { accountId: authorId, name: authorName } = demandAdministrator(person);
    const now = clock.now();
    const history = await administered.history(decision.kind, decision.subject);
    const last = history[0];
    if ((last?.version ?? 0) !== decision.seenVersion) throw new DomainError('conflict');
    const { effectiveFrom, value } = checked(decision, now);
    if (last !== undefined || standing !== undefined) demandChange(last, standing, value);
    const kept = last === undefined && standing !== undefined && standing !== null;
    const base = { kind: decision.kind, subject: decision.subject };
    const version = {
      ...base,
      version: decision.seenVersion + (kept ? 2 : 1),
      value,
      effectiveFrom,
      reason: decision.reason.trim(),
      act: decision.act,
      returnsTo: decision.returnsTo ?? null,
      authorId,
      authorName,
      madeAt: now,
    };
    // The table pairs each kind with its own shape; the compiler cannot follow the pairing through a type parameter.
    const next = version as unknown as NewVersion<K>;
    const before = kept ? firstVersion(version, standing) : undefined;
    const written = await administered.append(next as NewVersion, {
      ...consequences,
      ...(before === undefined ? {} : { before }),
    });
    if (!written) throw new DomainError('conflict');
    rules.forget();
    return next;
  };
}

/** What stood before anybody decided, so that it can be returned to. */
function firstVersion(next: object, standing: unknown): NewVersion {
  const before = { ...next, version: 1, value: standing, reason: '', act: null, returnsTo: null };
  return {
    ...before,
    effectiveFrom: Reflect.get(next, 'madeAt'),
    authorId: null,
    authorName: '',
  } as NewVersion;
}

function checked<K extends AdministeredKind>(
  { kind, value, reason, effectiveFrom }: Decision<K>,
  now: Date,
): { value: AdministeredValue<K> | null; effectiveFrom: Date } {
  if (reason.trim() === '') throw new DomainError('reason-missing');
  const from = effectiveFrom ?? now;
  if (from < now) throw new DomainError('effective-in-past');
  if (value === null) return { value, effectiveFrom: from };
  const parsed = ADMINISTERED[kind].safeParse(value);
  if (!parsed.success) throw new DomainError('invalid');
  return { value: parsed.data as AdministeredValue<K>, effectiveFrom: from };
}

function demandChange(
  last: { readonly value: unknown } | undefined,
  standing: unknown,
  value: unknown,
): void {
  const before = last === undefined ? standing : last.value;
  const both =
    before === null || before === undefined ? value === null || value === undefined : value !== null;
  if (both && differenceOf(before, value).length === 0) throw new DomainError('nothing-changed');
}
