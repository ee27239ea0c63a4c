import type { AdministeredLibrary } from '../../data/administered-library';
import type { AdministeredRepository, Consequences, NewVersion } from '../../data/administered';
import type { Person } from '../../domain/access/person';
import { AmendingAct, type AdministeredVersion } from '../../domain/administration/administered-version';
import {
  ADMINISTERED,
  type AdministeredKind,
  type AdministeredValue,
} from '../../domain/administration/administered-values';
import { differenceOf } from '../../domain/administration/difference';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { demandAdministrator } from './demand-administrator';

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
  /** The value is an act and no state: done again it is no mistake. */
  readonly isAct?: boolean;
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
    { standing, isAct = false, ...consequences }: DecisionSetting<K> = {},
  ): Promise<NewVersion<K>> => {
    const author = demandAdministrator(person);
    const now = clock.now();
    const last = await lastSeen(administered, decision);
    const checked = check(decision, now);
    if (!isAct) demandChange(last, standing, { ...checked, act: decision.act }, now);
    const before = last === undefined ? firstVersion(decision, standing, now) : null;
    const version = {
      ...factsOf(decision),
      ...checked,
      version: decision.seenVersion + (before === null ? 1 : 2),
      ...{ authorId: author.accountId, authorName: author.name, madeAt: now },
    };
    // The table pairs each kind with its own shape; the compiler cannot follow the pairing through a type parameter.
    const next = version as unknown as NewVersion<K>;
    const setting = before === null ? consequences : { ...consequences, before };
    if (!(await administered.append(next as NewVersion, setting))) throw new DomainError('conflict');
    rules.forget();
    return next;
  };
}

function factsOf<K extends AdministeredKind>({ kind, subject, reason, act, returnsTo }: Decision<K>) {
  return { kind, subject, reason: reason.trim(), act, returnsTo: returnsTo ?? null };
}

/** The last decision about the thing, if it is the one that the administrator saw. */
async function lastSeen<K extends AdministeredKind>(
  administered: DecideDeps['administered'],
  { kind, subject, seenVersion }: Decision<K>,
): Promise<AdministeredVersion<K> | undefined> {
  const [last] = await administered.history(kind, subject);
  if ((last?.version ?? 0) !== seenVersion) throw new DomainError('conflict');
  return last;
}

/** What stood before anybody decided, so that it can be returned to; null: nothing did. */
function firstVersion(
  { kind, subject }: Pick<Decision<AdministeredKind>, 'kind' | 'subject'>,
  standing: unknown,
  now: Date,
): NewVersion | null {
  if (standing === undefined || standing === null) return null;
  const before = {
    ...{ kind, subject, version: 1, value: standing, effectiveFrom: now, madeAt: now },
    ...{ reason: '', act: null, returnsTo: null, authorId: null, authorName: '' },
  };
  // The setting was given for this very kind.
  return before as unknown as NewVersion;
}

function check<K extends AdministeredKind>(
  { kind, value, reason, effectiveFrom, act }: Decision<K>,
  now: Date,
): { value: AdministeredValue<K> | null; effectiveFrom: Date } {
  if (reason.trim() === '') throw new DomainError('reason-missing');
  const from = effectiveFrom ?? now;
  if (from < now) throw new DomainError('effective-in-past');
  if (act !== null && !AmendingAct.safeParse(act).success) throw new DomainError('invalid');
  if (value === null) return { value, effectiveFrom: from };
  const parsed = ADMINISTERED[kind].safeParse(value);
  if (!parsed.success) throw new DomainError('invalid');
  return { value: parsed.data as AdministeredValue<K>, effectiveFrom: from };
}

/** What of a decision can differ from the one before. */
interface Decided {
  readonly value: unknown;
  readonly effectiveFrom: Date;
  readonly act: AmendingAct | null;
}

/** Where nothing was decided and nothing is known to stand, whatever is decided is something new. */
function demandChange(last: Decided | undefined, standing: unknown, next: Decided, now: Date): void {
  if (last === undefined && standing === undefined) return;
  if (last !== undefined && differsBesideValue(last, next, now)) return;
  if (isSame(last === undefined ? standing : last.value, next.value))
    throw new DomainError('nothing-changed');
}

/** Nothing at all, written as null or undefined, is the same as nothing only. */
function isSame(one: unknown, other: unknown): boolean {
  const nothing = [one, other].filter((value) => value === null || value === undefined).length;
  return nothing === 0 ? differenceOf(one, other).length === 0 : nothing === 2;
}

/** The same value is something new where the act behind it is put right, or a decision that still waits gets another day. */
function differsBesideValue(last: Decided, next: Decided, now: Date): boolean {
  const waits = last.effectiveFrom > now;
  const otherDay = waits && last.effectiveFrom.getTime() !== next.effectiveFrom.getTime();
  return otherDay || (next.act !== null && differenceOf(last.act, next.act).length > 0);
}
