import { z } from 'zod';

/** Known to everybody who reads this line, therefore refused in production. */
const DEVELOPMENT_SECRET = 'known-to-everybody-and-refused-in-production';

/** The secrets that the portal keeps for itself. */
export const SecurityVariables = z.object({
  SESSION_SECRET: z.string().default(`${DEVELOPMENT_SECRET}-session`),
  SESSION_SECRET_PREVIOUS: z.string().optional(),
  CODE_SECRET: z.string().default(`${DEVELOPMENT_SECRET}-code`),
});
export type SecurityVariables = z.infer<typeof SecurityVariables>;

/** Keys for what the portal signs or keeps as a hash. */
export interface SecurityConfig {
  /** The first signs cookies; the others are still accepted, so that a change of secret logs nobody out. */
  readonly sessionSecrets: readonly string[];
  /** The key of the hashes under which codes and tokens are kept. */
  readonly codeKey: string;
}

/** The keys, the newest first. */
export function securityConfig(variables: SecurityVariables): SecurityConfig {
  const { SESSION_SECRET, SESSION_SECRET_PREVIOUS, CODE_SECRET } = variables;
  return {
    sessionSecrets: [
      SESSION_SECRET,
      ...(SESSION_SECRET_PREVIOUS === undefined ? [] : [SESSION_SECRET_PREVIOUS]),
    ],
    codeKey: CODE_SECRET,
  };
}
