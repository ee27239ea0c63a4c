/**
 * A refusal of the domain that a person must be told about. `code` is a stable string; the web layer maps it to a
 * text key and an HTTP status in one table (`web/errors/domain-error-status.ts`). `details` fill the text.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
