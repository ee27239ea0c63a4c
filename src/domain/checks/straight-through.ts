import { z } from 'zod';
import { Channel } from '../edition/vocabulary';
import { AnswerIs, answerIs, JudgeId } from './check-table';

/** What is decided without a clerk when everything is confirmed. */
export const StraightThroughRule = z.strictObject({
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  channels: z.array(Channel).min(1),
  when: AnswerIs.exactOptional(),
  /** Judges beside the edition's own checks. */
  also: z.array(JudgeId).default([]),
  /** The ground of a refusal for what is wrong in the file; left out: such a case goes to the queue. */
  refusal: z.string().min(1).exactOptional(),
  clause: z.string().min(1),
  /** Our reading, which a lawyer may overrule. */
  proposed: z.boolean(),
});
export type StraightThroughRule = z.infer<typeof StraightThroughRule>;

/** The table of all of them. */
export const StraightThroughTable = z
  .strictObject({ services: z.array(StraightThroughRule) })
  .transform(({ services }) => services);

/** The rule by which an application is decided without a clerk; undefined: somebody decides it. */
export function findStraightThrough(
  table: readonly StraightThroughRule[],
  filed: {
    readonly edition: string;
    readonly channel: string;
    readonly answers: Readonly<Record<string, unknown>>;
  },
): StraightThroughRule | undefined {
  return table.find(
    ({ edition, channels, when }) =>
      edition === filed.edition &&
      (channels as readonly string[]).includes(filed.channel) &&
      (when === undefined || answerIs(filed.answers, when)),
  );
}
