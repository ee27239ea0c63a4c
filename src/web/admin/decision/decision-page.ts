import type { Person } from '../../../domain/access/person';
import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import type { AdministeredKind, AdministeredValue } from '../../../domain/administration/administered-values';
import type { PageReply, RequestContext } from '../../route';
import type { CheckedDecision, DecisionAsks } from './check-decision';
import type { TypedDecision } from './typed-decision';
import type { Flaw } from '../../forms/flaw';

/** A thing about which an administrator decides, with its versions, the newest first. */
export interface Decided<K extends AdministeredKind> {
  readonly history: readonly AdministeredVersion<K>[];
  readonly now: Date;
}

/** A form as it is shown: what stands in it, what is wrong, and whether the effect was asked for. */
export interface FormState<Own> {
  /** The thing's own fields as typed. */
  readonly own: Own;
  readonly typed: TypedDecision;
  readonly flaws: readonly Flaw[];
  /** What the administrator is told on top; null when nothing. */
  readonly notice: string | null;
  /** The digest of what was typed, when its effect is to be shown; null before. */
  readonly previewed: string | null;
}

/** One page by which an administrator decides about a thing: how it is read, checked, shown and written. */
export interface DecisionPage<K extends AdministeredKind, Thing extends Decided<K>, Own> {
  readonly asks: DecisionAsks;
  readonly load: (context: RequestContext) => Promise<Thing>;
  /** The own fields as a value fills them; null: as without any decision. */
  readonly fill: (value: AdministeredValue<K> | null, thing: Thing) => Own;
  /** What stands where nobody has decided anything. */
  readonly stands: (thing: Thing) => AdministeredValue<K> | null;
  readonly read: (context: RequestContext) => Own;
  readonly check: (
    own: Own,
    thing: Thing,
    context: RequestContext,
  ) => { readonly flaws: readonly Flaw[]; readonly value: AdministeredValue<K> | null };
  readonly write: (
    person: Person,
    thing: Thing,
    decision: CheckedDecision & { readonly value: AdministeredValue<K> | null },
  ) => Promise<void>;
  readonly present: (thing: Thing, state: FormState<Own>, context: RequestContext) => PageReply;
  readonly place: (thing: Thing, context: RequestContext) => string;
}
