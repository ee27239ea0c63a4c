import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Certificate } from 'pkijs';
import { asPem, makeKeys } from '../../src/adapters/signature/demo-authority/demo-authority';
import type { IssuedKey } from '../../src/adapters/signature/demo-authority/issue-certificate';
import {
  personCertificate,
  type KeyHolder,
} from '../../src/adapters/signature/demo-authority/person-certificate';
import { revocationList } from '../../src/adapters/signature/demo-authority/revocation-list';
import { signCms } from '../../src/adapters/signature/demo-authority/sign-cms';
import { readBody } from '../../src/adapters/http/read-body';
import { loadPki, type Pki } from '../../src/adapters/signature/pki/load-pki';
import { ocspResponse } from './ocsp-response';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How a source of revocations behaves. `stale`: its answers are a week old. `foreign`: somebody else signs them. */
export type SourceMood = 'well' | 'dead' | 'slow' | 'garbage' | 'stale' | 'foreign' | 'endless';

/** A signature to be made, by a key that is issued for it. */
export interface TestSigning {
  readonly holder: KeyHolder;
  readonly document: Buffer;
  readonly isStamped?: boolean;
  readonly isAttached?: boolean;
  readonly signers?: number;
  /** The certificate ended an hour before now; a stamp is then from a day before. */
  readonly isExpired?: boolean;
  /** Called back a minute before now. */
  readonly isRevoked?: boolean;
  /** By an authority that nobody trusts. */
  readonly isUntrusted?: boolean;
  readonly algorithm?: 'RSA' | 'ECDSA';
  /** The instant of the stamp, when it is not now. */
  readonly stampedAt?: Date;
}

export interface TestPki {
  readonly pki: Pki;
  readonly url: string;
  /** Certificates to trust, DER. */
  readonly trusted: readonly Buffer[];
  readonly issuing: IssuedKey;
  readonly root: IssuedKey;
  /** Since when a serial number (hexadecimal) is called back. */
  readonly revoked: ReadonlyMap<string, Date>;
  /** What has been asked for so far. */
  readonly asked: { ocsp: number; crl: number };
  sign(signing: TestSigning): Promise<string>;
  setMood(source: 'ocsp' | 'crl', mood: SourceMood): void;
  stop(): Promise<void>;
}

/** A whole certification authority: root, issuing authority, time stamps, and on loopback its responder and its list. */
export async function startTestPki(clock: { now(): Date }): Promise<TestPki> {
  const pki = await loadPki();
  const revoked = new Map<string, Date>();
  const moods = { ocsp: 'well' as SourceMood, crl: 'well' as SourceMood };
  const asked = { ocsp: 0, crl: 0 };

  const server = createServer((incoming, outgoing) => {
    const source = incoming.url === '/ocsp' ? 'ocsp' : 'crl';
    asked[source] += 1;
    readBody(incoming, 65_536)
      .then((body) => answer(source, body))
      .then((bytes) => send(outgoing, moods[source], bytes))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ours = await makeKeys(pki, clock.now(), `${url}/crl`);
  const theirs = await makeKeys(pki, clock.now(), `${url}/crl`);

  const answer = async (source: 'ocsp' | 'crl', body: Buffer): Promise<Buffer> => {
    const mood = moods[source];
    if (mood === 'garbage') return Buffer.from('<html>');
    if (mood === 'endless') return Buffer.alloc(source === 'ocsp' ? 70_000 : 33 * 1_048_576);
    const from = new Date(clock.now().getTime() - (mood === 'stale' ? 7 * DAY : HOUR));
    const valid = { from, until: new Date(from.getTime() + 2 * HOUR) };
    const signer = mood === 'foreign' ? theirs.issuing : ours.issuing;
    if (source === 'ocsp') return ocspResponse(pki, body, signer, revoked, valid);
    const list = [...revoked].map(([serialNumber, at]) => ({ serialNumber, at }));
    const named = { certificate: ours.issuing.certificate, privateKey: signer.privateKey };
    return revocationList(pki, named, list, valid);
  };

  const sign = async (signing: TestSigning): Promise<string> => {
    const now = clock.now().getTime();
    const authority = signing.isUntrusted === true ? theirs : ours;
    const issue = () =>
      personCertificate(pki, signing.holder, {
        issuer: authority.issuing,
        notBefore: new Date(now - 90 * DAY),
        notAfter: new Date(signing.isExpired === true ? now - HOUR : now + 90 * DAY),
        crlUrl: `${url}/crl`,
        ocspUrl: `${url}/ocsp`,
        algorithm: signing.algorithm ?? 'ECDSA',
      });
    const signers = await Promise.all(Array.from({ length: signing.signers ?? 1 }, issue));
    if (signing.isRevoked === true) {
      for (const { certificate } of signers) revoked.set(serialOf(certificate), new Date(now - 60_000));
    }
    const at = signing.stampedAt ?? new Date(signing.isExpired === true ? now - DAY : now);
    return asPem(
      await signCms(pki, {
        signers,
        chain: [authority.issuing.certificate],
        bytes: signing.document,
        at,
        attached: signing.isAttached === true,
        stamp: signing.isStamped === true ? { authority: authority.stamping, at } : null,
      }),
    );
  };

  return {
    pki,
    url,
    trusted: [ours.root, ours.issuing].map(({ certificate }) => Buffer.from(certificate.toSchema().toBER())),
    issuing: ours.issuing,
    root: ours.root,
    revoked,
    asked,
    sign,
    setMood: (source, mood) => {
      moods[source] = mood;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Serial number of a certificate, hexadecimal. */
export function serialOf({ serialNumber }: Certificate): string {
  return Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex');
}

function send(outgoing: ServerResponse, mood: SourceMood, bytes: Buffer): void {
  if (mood === 'dead') outgoing.destroy();
  else if (mood !== 'slow') outgoing.writeHead(200).end(bytes);
}
