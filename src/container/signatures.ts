import { resolve } from 'node:path';
import { cmsVerifier } from '../adapters/signature/cms/cms-verifier';
import { revocationLists } from '../adapters/signature/cms/revocation-lists';
import { openDemoAuthority } from '../adapters/signature/demo-authority/demo-authority';
import { newId } from '../kernel/ids';
import type { CheckSignature } from '../use-cases/signatures/check-signature';
import type { ContainerParts } from './parts';

/** Interim. */
export function createCheckSignature({ projectRoot, adapters: { clock } }: ContainerParts): CheckSignature {
  const authority = () => openDemoAuthority(resolve(projectRoot, '.data/demo-authority'), clock);
  const fetch = async () => ({ kind: 'answered' as const, bytes: await (await authority()).revocationList() });
  const verifier = cmsVerifier({
    clock,
    loadTrust: async () => {
      const { roots, intermediates } = await authority();
      return [...roots, ...intermediates];
    },
    revocation: {
      ocspUrl: null,
      crlUrl: null,
      answerMs: 1000,
      fetch: fetch as never,
      lists: revocationLists({ fetch: fetch as never, clock, answerMs: 1000 }),
      ocspGuard: undefined as never,
    },
  });
  return async (wanted) => ({ id: newId(), verdict: await verifier.verify(wanted) });
}
