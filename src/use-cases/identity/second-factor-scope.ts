/** What a secret of somebody's second factor is sealed for, or hashed for: that of one person never fits another. */
export function secondFactorScope(what: 'secret' | 'recovery-code' | 'new-codes', accountId: string): string {
  return `second-factor ${what} ${accountId}`;
}
