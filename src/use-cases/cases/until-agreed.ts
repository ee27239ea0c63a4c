import { DomainError } from '../../kernel/domain-error';

/** How often a case is taken up again when somebody acts on it at the same moment. */
const TRIES = 5;

/** Does something again that others came before. @throws DomainError `conflict` when they always do */
export async function untilAgreed<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (problem) {
      const again = problem instanceof DomainError && problem.code === 'conflict' && tries < TRIES;
      if (!again) throw problem;
    }
  }
}
