/** Ends an exhaustive `switch`: the compiler proves that nothing can reach it. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
