import { z } from 'zod';

/**
 * One thing wrong with an answer. `code` is the key of its text in `locales/…/fields.json`, `params` fill that text, `at`
 * leads to the part of the field: `['year']` of a date, `[0, 'iin']` of a list.
 */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: readonly (string | number)[];
}

/** An answer that is right, or everything that is wrong with it. */
export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The answer is right. */
export function right<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

/** The answer has one fault. */
export function wrong(
  code: string,
  params: Fault['params'] = {},
  at: Fault['at'] = [],
): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ code, params, at }] };
}

/** Makes a Zod schema of a check, so that whole forms can be put together of fields. Faults become custom issues. */
export function schemaOf<Value>(check: (raw: unknown) => Checked<Value>): z.ZodType<Value> {
  return z.unknown().transform((raw, context): Value => {
    const checked = check(raw);
    if (checked.ok) return checked.value;
    for (const { code, params, at } of checked.faults) {
      context.addIssue({ code: 'custom', path: [...at], params: { code, params } });
    }
    return z.NEVER;
  });
}

const Params = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The fault behind a Zod issue that `schemaOf` made. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const { code, params } = Params.parse(issue.code === 'custom' ? issue.params : undefined);
  return { code, params, at: issue.path.filter((step): step is string | number => typeof step !== 'symbol') };
}
