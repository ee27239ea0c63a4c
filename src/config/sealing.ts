import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root';

/** The key by which the portal itself signs what it decides without a clerk. */
export const SealingVariables = z.object({
  SEALING_KEY: z.string().optional(),
  SEALING_CERTIFICATE: z.string().optional(),
  SEALING_PASSWORD: z.string().optional(),
});
export type SealingVariables = z.infer<typeof SealingVariables>;

/** `files`: a key of the authorised person; `demo`: one of the demonstration's own authority; `off`: none. */
export type SealingConfig =
  | {
      readonly kind: 'files';
      readonly key: string;
      readonly certificate: string;
      readonly password: string | undefined;
    }
  | { readonly kind: 'demo'; readonly folder: string }
  | { readonly kind: 'off' };

/** Paths are meant from the project's root, wherever the portal was started. */
export function sealingConfig(variables: SealingVariables, demoAuthority: string | null): SealingConfig {
  const { SEALING_KEY: key, SEALING_CERTIFICATE: certificate, SEALING_PASSWORD: password } = variables;
  if (key !== undefined && certificate !== undefined) {
    const [keyFile, certificateFile] = [key, certificate].map((path) => resolve(projectRoot, path));
    return { kind: 'files', key: keyFile ?? key, certificate: certificateFile ?? certificate, password };
  }
  return demoAuthority === null ? { kind: 'off' } : { kind: 'demo', folder: demoAuthority };
}
