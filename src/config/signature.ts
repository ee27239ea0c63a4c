import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root';
import { address } from './variables';

/** How electronic signatures are verified. */
export const SignatureVariables = z.object({
  NCANODE_URL: address('http', 'https').optional(),
  SIGNATURE_ROOTS: z.string().optional(),
  SIGNATURE_OCSP_URL: address('http', 'https').optional(),
  SIGNATURE_CRL_URL: address('http', 'https').optional(),
});
export type SignatureVariables = z.infer<typeof SignatureVariables>;

/** Who verifies signatures, and whom the portal trusts. */
export interface SignatureConfig {
  /** NCANode, for every kind of key; null when there is none. */
  readonly ncanodeUrl: string | null;
  /** Folder with the trusted certificates, for RSA and ECDSA keys, absolute; null when there is none. */
  readonly roots: string | null;
  /** Asked instead of the addresses that certificates name. */
  readonly ocspUrl: string | null;
  readonly crlUrl: string | null;
  /** Folder with the keys of the demonstration's own authority, trusted in demo mode only; null outside of it. */
  readonly demoAuthority: string | null;
}

/** Relative folders are meant from the project's root, wherever the portal was started. */
export function signatureConfig(variables: SignatureVariables, isDemo: boolean): SignatureConfig {
  const { NCANODE_URL, SIGNATURE_ROOTS, SIGNATURE_OCSP_URL, SIGNATURE_CRL_URL } = variables;
  return {
    ncanodeUrl: NCANODE_URL ?? null,
    roots: SIGNATURE_ROOTS === undefined ? null : resolve(projectRoot, SIGNATURE_ROOTS),
    ocspUrl: SIGNATURE_OCSP_URL ?? null,
    crlUrl: SIGNATURE_CRL_URL ?? null,
    demoAuthority: isDemo ? resolve(projectRoot, '.data/demo-authority') : null,
  };
}
