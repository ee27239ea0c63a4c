import { z } from 'zod';
import type { LocalizedText } from '../../kernel/localized-text';
import type { FormField } from '../edition/forms';
import type { Answers } from '../fields/answer';

const EditionKey = z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/);

const Part = z
  .strictObject({
    option: z.string().min(1),
    edition: EditionKey.exactOptional(),
    by_hand: z.literal(true).exactOptional(),
    answers: z.record(z.string(), z.string()).exactOptional(),
  })
  .refine(
    ({ edition, answers }) => (edition === undefined) === (answers === undefined),
    'another edition needs its answers, and only another one does',
  );

const Choice = z.strictObject({
  edition: EditionKey,
  field: z.string().min(1),
  always: z.string().min(1).exactOptional(),
  clause: z.string().min(1),
  parts: z.array(Part).min(2),
});

/** The whole of `seeds/reference/one-application.yaml`. */
export const OneApplication = z
  .strictObject({ choices: z.array(Choice) })
  .transform(({ choices }) => choices);
export type OneApplication = z.infer<typeof OneApplication>;

/** One of the benefits that were asked for together. */
export interface ApplicationPart {
  readonly option: string;
  /** What the act calls it. */
  readonly title: LocalizedText;
  /** By whose rules it is judged, `<service>@<edition>`. */
  readonly edition: string;
  /** The answers as its own form has them. */
  readonly answers: Answers;
  readonly clause: string;
  /** Of another law than the form's, which is not among the sources: officials alone decide it. */
  readonly byHand: boolean;
}

/** A filing as far as it says what was asked for. */
export interface AskedFor {
  /** `<service>@<edition>` */
  readonly edition: string;
  readonly fields: readonly FormField[];
  readonly answers: Answers;
}

/**
 * The benefits that a filing asks for, in the order of the act, the first one being the application itself. Empty where
 * the edition knows no such choice or nothing was chosen: then there is one application, and it has no parts.
 */
export function applicationParts(
  table: OneApplication,
  { edition, fields, answers }: AskedFor,
): readonly ApplicationPart[] {
  const choice = table.find((one) => one.edition === edition);
  const field = fields.find(({ id }) => id === choice?.field);
  if (choice === undefined || field === undefined) return [];
  const chosen = new Set([answers[field.id] ?? []].flat());
  if (chosen.size === 0) return [];
  if (choice.always !== undefined) chosen.add(choice.always);
  return choice.parts
    .filter(({ option }) => chosen.has(option))
    .map((part) => ({
      option: part.option,
      title: titleOf(field, part.option),
      edition: part.edition ?? edition,
      answers: answersOf(part, field, answers),
      clause: choice.clause,
      byHand: part.by_hand === true,
    }));
}

function titleOf({ id, options = [] }: FormField, option: string): LocalizedText {
  const found = options.find((one) => one.id === option);
  if (found === undefined) throw new Error(`The question ${id} has no answer ${option}`);
  return { kk: found.kk, ru: found.ru };
}

function answersOf(part: z.infer<typeof Part>, field: FormField, answers: Answers): Answers {
  if (part.answers === undefined) return { ...answers, [field.id]: [part.option] };
  const known = Object.entries(part.answers).flatMap(([own, asked]): [string, Answers[string]][] =>
    answers[asked] === undefined ? [] : [[own, answers[asked]]],
  );
  return Object.fromEntries(known);
}
