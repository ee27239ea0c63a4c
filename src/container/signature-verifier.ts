import { ncanodeVerifier, findStructureFlaw } from '../adapters/signature/ncanode/ncanode-verifier';
import { cmsVerifier } from '../adapters/signature/cms/cms-verifier';
import { loadTrust } from '../adapters/signature/cms/load-trust';
import { revocationLists } from '../adapters/signature/cms/revocation-lists';
import { DEMO_CRL_URL, openDemoAuthority } from '../adapters/signature/demo-authority/demo-authority';
import { liveSignatures } from '../adapters/signature/live';
import type { SignatureVerifier } from '../adapters/signature/port';
import { fetchBytes, type FetchBytes } from '../adapters/http/fetch-bytes';
import { guard } from '../adapters/resilience/guard';
import type { SignatureConfig } from '../config/signature';
import type { Clock } from '../kernel/clock';

/** Somebody waits for the verdict of a signature; lists of revoked certificates are larger than an answer. */
const PATIENCE = { connectMs: 2_000, answerMs: 5_000 };
const GUARD = { atOnce: 8, failuresToOpen: 5, openMs: 10_000 };

/** The verifiers that the configuration names, and in demo mode the demonstration's own authority. */
export function signatureVerifierOf(config: SignatureConfig, clock: Clock): SignatureVerifier {
  const { ncanodeUrl: url, roots, demoAuthority } = config;
  return liveSignatures({
    clock,
    cms: roots === null && demoAuthority === null ? null : ownVerifier(config, clock),
    ncanode:
      url === null
        ? null
        : ncanodeVerifier(
            { url, ...PATIENCE, totalMs: 8_000, attempts: 2, restMs: 200, ...GUARD },
            { clock, random: Math.random, findFlaw: findStructureFlaw },
          ),
  });
}

function ownVerifier({ roots, demoAuthority, ...config }: SignatureConfig, clock: Clock): SignatureVerifier {
  const { answerMs } = PATIENCE;
  const fetch = demoAuthority === null ? fetchBytes : withDemoList(demoAuthority, clock);
  return cmsVerifier({
    clock,
    loadTrust: async () => [
      ...(roots === null ? [] : await loadTrust(roots)),
      ...(demoAuthority === null ? [] : await demoTrust(demoAuthority, clock)),
    ],
    revocation: {
      ocspUrl: config.ocspUrl,
      crlUrl: config.crlUrl,
      answerMs,
      fetch,
      lists: revocationLists({ fetch, clock, answerMs }),
      ocspGuard: guard(GUARD, clock),
    },
  });
}

async function demoTrust(folder: string, clock: Clock): Promise<readonly Buffer[]> {
  const { roots, intermediates } = await openDemoAuthority(folder, clock);
  return [...roots, ...intermediates];
}

/** The list of the demonstration's authority is asked for as any other, but there is no host that could have it. */
function withDemoList(folder: string, clock: Clock): FetchBytes {
  return async (request) => {
    if (request.url.href !== DEMO_CRL_URL) return fetchBytes(request);
    const authority = await openDemoAuthority(folder, clock);
    return { kind: 'answered', bytes: await authority.revocationList() };
  };
}
