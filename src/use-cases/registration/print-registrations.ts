import type * as Prints from '../../print/register';
import type { Clock } from '../../kernel/clock';

/** A journal under some filters, in the words of its columns. */
export type JournalPaper = Omit<Prints.PrintModels['registration-journal'], 'madeAt'>;

/** Prints a journal of applications, as of now. */
export function printRegistrations({
  prints,
  clock,
}: {
  readonly prints: Pick<typeof Prints, 'makePrint'>;
  readonly clock: Clock;
}) {
  return (paper: JournalPaper): Promise<Buffer> =>
    prints.makePrint('registration-journal', { ...paper, madeAt: clock.now() });
}
