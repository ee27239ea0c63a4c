import { createPrivateKey, webcrypto, X509Certificate, type KeyObject } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Clock } from '../../../kernel/clock';
import { findSignerFacts } from '../cms/certificate-facts';
import { asPem } from '../demo-authority/demo-authority';
import { signCms } from '../demo-authority/sign-cms';
import { asArrayBuffer } from '../pki/as-array-buffer';
import { loadPki, type Pki } from '../pki/load-pki';
import type { Sealing } from './port';

/** A key and its certificates as PEM; the certificate of the key comes first, those of its issuers after it. */
export interface SealingKey {
  readonly key: string;
  readonly certificates: string;
  readonly password?: string | undefined;
}

interface Ready {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly privateKey: webcrypto.CryptoKey;
  readonly iin: string;
}

const SECOND_MS = 1000;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Signs by an RSA or ECDSA (P-256) key of the National Certification Authority. It is read at the first signature.
 * @param read gives the PEM files
 */
export function keySealing(read: () => Promise<SealingKey>, clock: Clock): Sealing {
  let ready: Promise<Ready> | undefined;
  return {
    seal: async (bytes) => {
      const pki = await loadPki();
      ready ??= read().then((key) => readyKey(pki, key));
      // A file that was put right since is read again.
      const { iin, chain, ...signer } = await ready.catch((problem: unknown) => {
        ready = undefined;
        throw problem;
      });
      const at = new Date(Math.floor(clock.now().getTime() / SECOND_MS) * SECOND_MS);
      const cms = await signCms(pki, { signers: [signer], chain, bytes, at, attached: false, stamp: null });
      return { cms: asPem(cms), iin };
    },
  };
}

async function readyKey(pki: Pki, { key, certificates, password }: SealingKey): Promise<Ready> {
  const parsed = (certificates.match(CERTIFICATE) ?? []).map((pem) =>
    pki.pkijs.Certificate.fromBER(asArrayBuffer(new X509Certificate(pem).raw)),
  );
  const [certificate, ...chain] = parsed;
  const iin = certificate && findSignerFacts(certificate)?.iin;
  if (certificate === undefined || iin === undefined)
    throw new Error('The certificate of the sealing key names nobody');
  const privateKey = createPrivateKey({
    key,
    ...(password === undefined ? {} : { passphrase: password }),
  });
  return { certificate, chain, iin, privateKey: await asCryptoKey(privateKey) };
}

function asCryptoKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const bytes = key.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', asArrayBuffer(bytes), algorithm, false, ['sign']);
}
