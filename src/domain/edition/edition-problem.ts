/** Something wrong in the file of an edition, told to the person who wrote it. Line and column count from 1. */
export interface EditionProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the facts: `documents[2].required`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** One line that an editor can jump to: `file:line:column path: message`. */
export function formatEditionProblem(problem: EditionProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === '' ? `${place} ${problem.message}` : `${place} ${problem.path}: ${problem.message}`;
}
