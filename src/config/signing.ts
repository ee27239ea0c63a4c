import { z } from 'zod';
import { address, onOff } from './variables';

/** Where NCALayer waits on everybody's own machine. */
export const NCALAYER = 'wss://127.0.0.1:13579';
/** Where the stand-in for developers waits (`npm run ncalayer`): no certificate need be trusted for it. */
const STAND_IN = 'ws://127.0.0.1:13579';

/** How people sign. */
export const SigningVariables = z.object({
  SIGNATURE_SUBSTITUTE: onOff().optional(),
  NCALAYER_URL: address('wss', 'ws').optional(),
});
export type SigningVariables = z.infer<typeof SigningVariables>;

/** How people sign in this portal. */
export interface SigningConfig {
  /** Whether something weaker is taken where an act wants an electronic signature: a code, an official's password. */
  readonly substitute: boolean;
  /** The address to which pages that sign connect, on the visitor's own machine. */
  readonly ncalayerUrl: string;
}

/** A substitute is taken everywhere but in production, unless told otherwise; the stand-in belongs to demo mode. */
export function signingConfig(
  { SIGNATURE_SUBSTITUTE, NCALAYER_URL }: SigningVariables,
  { environment, demo }: { readonly environment: string; readonly demo: boolean },
): SigningConfig {
  return {
    substitute: SIGNATURE_SUBSTITUTE ?? environment !== 'production',
    ncalayerUrl: NCALAYER_URL ?? (demo ? STAND_IN : NCALAYER),
  };
}
