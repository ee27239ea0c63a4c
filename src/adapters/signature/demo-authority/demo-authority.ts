import { join } from 'node:path';
import type { Clock } from '../../../kernel/clock';
import { loadPki, type Pki } from '../pki/load-pki';
import { OID } from '../pki/oids';
import { issueCertificate, KEY_BITS, type IssuedKey } from './issue-certificate';
import { keepAuthority, type AuthorityKeys } from './keep-authority';
import { personCertificate, type KeyHolder } from './person-certificate';
import { revocationList } from './revocation-list';
import { signCms } from './sign-cms';

/** Where certificates of the demonstration say that the list of revoked ones is. No such host can exist (RFC 2606). */
export const DEMO_CRL_URL = 'http://demo-authority.invalid/issuing.crl';

const YEAR_MS = 365 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const LINE = 64;

/** A key that the demonstration's authority issued, with its owner as a key chooser shows them. */
export interface DemoKey extends IssuedKey {
  readonly holder: KeyHolder;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * A certification authority for the demonstration and for tests: nothing outside of this portal trusts it, and the portal
 * does so in demo mode only.
 */
export interface DemoAuthority {
  /** The certificates to trust, DER: the root, and the issuing one below it. */
  readonly roots: readonly Buffer[];
  readonly intermediates: readonly Buffer[];
  /** A new key, for a year, of a person, or of one who acts for an organisation. */
  issueDemoKey(holder: KeyHolder): Promise<DemoKey>;
  /** Signs bytes apart from them (detached CMS with a time stamp), as NCALayer gives it: PEM between `CMS` lines. */
  signDetached(key: DemoKey, bytes: Buffer): Promise<string>;
  /** The list of revoked certificates, which names none, valid for an hour; DER. */
  revocationList(): Promise<Buffer>;
}

/** Opens the authority whose keys are in a folder; the first time it makes them. */
export async function openDemoAuthority(folder: string, clock: Clock): Promise<DemoAuthority> {
  const pki = await loadPki();
  const keys = await keepAuthority(pki, join(folder, 'demo-authority.json'), () =>
    makeKeys(pki, clock.now(), DEMO_CRL_URL),
  );
  const { root, issuing, stamping } = keys;
  return {
    roots: [derOf(root)],
    intermediates: [derOf(issuing)],
    issueDemoKey: async (holder) => {
      const notBefore = wholeSecond(clock.now().getTime() - HOUR_MS);
      const notAfter = wholeSecond(notBefore.getTime() + YEAR_MS);
      const frame = { issuer: issuing, notBefore, notAfter, crlUrl: DEMO_CRL_URL };
      return { ...(await personCertificate(pki, holder, frame)), holder, notBefore, notAfter };
    },
    signDetached: async (key, bytes) => {
      const at = wholeSecond(clock.now().getTime());
      const stamp = { authority: stamping, at };
      const chain = [issuing.certificate];
      return asPem(await signCms(pki, { signers: [key], chain, bytes, at, attached: false, stamp }));
    },
    revocationList: () => {
      const from = wholeSecond(clock.now().getTime() - HOUR_MS);
      return revocationList(pki, issuing, [], { from, until: new Date(from.getTime() + 2 * HOUR_MS) });
    },
  };
}

/** DER between the lines that NCALayer puts around a signature. */
export function asPem(cms: Buffer): string {
  const text = cms.toString('base64').replace(new RegExp(`.{${LINE}}`, 'g'), '$&\n');
  return `-----BEGIN CMS-----\n${text.trimEnd()}\n-----END CMS-----\n`;
}

/** Root, issuing and stamping keys that hold for twenty years. */
export async function makeKeys(pki: Pki, now: Date, crlUrl: string): Promise<AuthorityKeys> {
  const notBefore = wholeSecond(now.getTime() - YEAR_MS);
  const frame = { notBefore, notAfter: wholeSecond(now.getTime() + 20 * YEAR_MS) };
  const subject = (name: string) =>
    [
      [OID.commonName, name],
      [OID.country, 'KZ'],
    ] as const;
  const authority = { ...frame, keyBits: KEY_BITS.authority, purposes: [], isAuthority: true };
  const root = await issueCertificate(pki, {
    ...authority,
    subject: subject('Jardem demo root'),
    issuer: null,
  });
  const issuing = await issueCertificate(pki, {
    ...authority,
    subject: subject('Jardem demo issuing authority'),
    issuer: root,
  });
  const stamping = await issueCertificate(pki, {
    ...frame,
    subject: subject('Jardem demo time stamps'),
    issuer: issuing,
    keyBits: KEY_BITS.stamping,
    purposes: [OID.timeStamping],
    isAuthority: false,
    crlUrl,
  });
  return { root, issuing, stamping };
}

function derOf({ certificate }: IssuedKey): Buffer {
  return Buffer.from(certificate.toSchema().toBER());
}

/** Certificates and stamps know whole seconds only. */
function wholeSecond(ms: number): Date {
  return new Date(Math.floor(ms / 1000) * 1000);
}
