/** An error whose message is written for the person at the terminal: it is printed alone, without a stack. */
export class PlainError extends Error {
  name = 'PlainError';
}

/**
 * Prints what went wrong, with the stack only when nobody foresaw it.
 * @param {unknown} error
 */
export function printError(error) {
  const foreseen = error instanceof PlainError || !(error instanceof Error);
  console.error(`\n${foreseen ? String(error?.message ?? error) : error.stack}\n`);
}
