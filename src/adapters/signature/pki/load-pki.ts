import { webcrypto } from 'node:crypto';
import type * as Asn1 from 'asn1js';
import type * as Pkijs from 'pkijs';

/** The two libraries that read and write certificates and signatures. */
export interface Pki {
  readonly pkijs: typeof Pkijs;
  readonly asn1js: typeof Asn1;
}

let loading: Promise<Pki> | undefined;

/**
 * Loads the libraries at the first signature, not at start: most processes never see one, and they take some ten
 * megabytes.
 */
export function loadPki(): Promise<Pki> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pki> {
  const [pkijs, asn1js] = await Promise.all([import('pkijs'), import('asn1js')]);
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto }));
  return { pkijs, asn1js };
}
