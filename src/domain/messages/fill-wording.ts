/** A variable of a wording: its name in double braces, with spaces or without. */
const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The wording with values in the place of its variables; one without a value leaves nothing behind. */
export function fillWording(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(VARIABLE, (_written, name: string) => values[name] ?? '');
}

/** Names of the variables in a wording, as often as they stand there. */
export function variablesOf(wording: string): string[] {
  return [...wording.matchAll(VARIABLE)].map(([, name = '']) => name);
}

/** Whether double braces stand somewhere that enclose no name: people would read them. */
export function hasLooseBraces(wording: string): boolean {
  return /\{\{|\}\}/.test(wording.replace(VARIABLE, ''));
}
