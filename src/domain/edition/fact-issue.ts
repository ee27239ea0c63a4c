/** A fact that breaks a rule: its path in the edition (keys and indexes) and what is wrong, in plain English. */
export interface FactIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A path as people write it: `documents[2].required`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
