import { createHash } from 'node:crypto';
import { cleanText } from '../../../domain/fields/clean-text';
import type { RequestContext } from '../../route';
import { proseOf, textOf } from '../../office/form-values';
import type { TypedDay } from '../../forms/typed-day';

/** What stands on every form by which an administrator decides, as typed. */
export interface TypedDecision {
  readonly reason: string;
  readonly act: { readonly number: string; readonly title: string; readonly date: TypedDay };
  readonly from: TypedDay;
  /** The version that the form was made from. */
  readonly seenVersion: number;
  /** The earlier version whose value the form was filled with; null when nothing is returned to. */
  readonly returnsTo: number | null;
  /** Which button was pressed. */
  readonly step: 'preview' | 'apply';
  /** What was typed when the preview was shown. */
  readonly previewed: string;
}

const NO_DAY: TypedDay = { day: '', month: '', year: '' };

/** A form that nobody has typed into yet. */
export function emptyDecision(seenVersion: number): TypedDecision {
  return {
    reason: '',
    act: { number: '', title: '', date: NO_DAY },
    from: NO_DAY,
    seenVersion,
    returnsTo: null,
    step: 'preview',
    previewed: '',
  };
}

/** Reads the common fields of a decision's form. */
export function readDecision(context: Pick<RequestContext, 'body'>): TypedDecision {
  return {
    reason: proseOf(context, 'reason'),
    act: {
      number: proseOf(context, 'act-number').trim(),
      title: proseOf(context, 'act-title').trim(),
      date: dayOf(context, 'act-date'),
    },
    from: dayOf(context, 'from'),
    seenVersion: wholeNumber(textOf(context, 'version')) ?? 0,
    returnsTo: wholeNumber(textOf(context, 'returns-to')),
    step: textOf(context, 'step') === 'apply' ? 'apply' : 'preview',
    previewed: textOf(context, 'previewed'),
  };
}

function dayOf(context: Pick<RequestContext, 'body'>, field: string): TypedDay {
  return {
    day: textOf(context, `${field}-day`).trim(),
    month: textOf(context, `${field}-month`).trim(),
    year: textOf(context, `${field}-year`).trim(),
  };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * Fields that may differ between the preview and the application of one and the same decision: the token, and which
 * button was pressed. `after` turns the pages of a long preview.
 */
export const NOT_TYPED: readonly string[] = ['_csrf', '_language', 'step', 'previewed', 'after'];

/**
 * A digest of everything typed, as it is kept: the page with the preview shows texts without spaces at their ends. The
 * preview puts it into the form; when it no longer fits at "apply", something was changed after the preview, and the new
 * effect is shown first.
 */
export function typedDigest({ body }: Pick<RequestContext, 'body'>): string {
  const typed = Object.entries(body)
    .filter(([name]) => !NOT_TYPED.includes(name))
    .map(([name, value]) => [name, [value].flat().map(cleanText)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(typed)).digest('hex');
}

/** Whether the decision may be written: its effect was shown as it stands now. */
export function isPreviewed(typed: TypedDecision, context: Pick<RequestContext, 'body'>): boolean {
  return typed.step === 'apply' && typed.previewed === typedDigest(context);
}
