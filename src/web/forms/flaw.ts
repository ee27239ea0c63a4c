/** Something to mend, at its field. */
export interface Flaw {
  readonly field: string;
  readonly text: string;
}

/** What is wrong with a field; null when nothing is. */
export function errorAt(flaws: readonly Flaw[], field: string): string | null {
  return flaws.find((flaw) => flaw.field === field)?.text ?? null;
}
