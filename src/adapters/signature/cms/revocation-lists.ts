import type { Certificate, CertificateRevocationList } from 'pkijs';
import type { Clock } from '../../../kernel/clock';
import type { FetchBytes } from '../../http/fetch-bytes';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import { serialOf } from './certificate-facts';

/** The lists of the National Certification Authority are some megabytes long. */
const MAX_BYTES = 32 * 1_048_576;
/** So many lists are kept; a portal knows two or three. */
const KEPT = 16;
const DELTA_INDICATOR = '2.5.29.27';

/** A list that was checked: the instant of revocation by serial number. */
export interface CheckedList {
  readonly issued: Date;
  readonly nextUpdate: Date;
  readonly revoked: ReadonlyMap<string, Date>;
}

/** Lists of revoked certificates, each fetched once until its next update. */
export interface RevocationLists {
  /** The list under an address, signed by the issuer and in force; undefined when there is none to be had. */
  find(pki: Pki, url: string, issuer: Certificate): Promise<CheckedList | undefined>;
}

/** Lists over HTTP; `answerMs` bounds one fetch. */
export function revocationLists(deps: {
  readonly fetch: FetchBytes;
  readonly clock: Clock;
  readonly answerMs: number;
}): RevocationLists {
  const kept = new Map<string, CheckedList>();
  const fetching = new Map<string, Promise<CheckedList | undefined>>();
  const load = async (pki: Pki, url: string, issuer: Certificate): Promise<CheckedList | undefined> => {
    const outcome = await deps.fetch({ url: new URL(url), answerMs: deps.answerMs, maxBytes: MAX_BYTES });
    if (outcome.kind === 'failed') return undefined;
    return checkList(pki, outcome.bytes, issuer, deps.clock.now());
  };
  return {
    find: async (pki, url, issuer) => {
      const key = `${serialOf(issuer)} ${url}`;
      const known = kept.get(key);
      if (known !== undefined && deps.clock.now() <= known.nextUpdate) return known;
      // Many who wait for the same list wait for one fetch.
      const loading = fetching.get(key) ?? load(pki, url, issuer).finally(() => fetching.delete(key));
      fetching.set(key, loading);
      const list = await loading;
      if (list === undefined) return undefined;
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, list);
      return list;
    },
  };
}

async function checkList(
  { pkijs }: Pki,
  bytes: Buffer,
  issuer: Certificate,
  now: Date,
): Promise<CheckedList | undefined> {
  try {
    const list = pkijs.CertificateRevocationList.fromBER(asArrayBuffer(bytes));
    const nextUpdate = list.nextUpdate?.value;
    if (
      nextUpdate === undefined ||
      !isInForce(list, nextUpdate, now) ||
      !(await list.verify({ issuerCertificate: issuer }))
    )
      return undefined;
    return { issued: list.thisUpdate.value, nextUpdate, revoked: revokedOn(list) };
  } catch {
    return undefined;
  }
}

/** A delta names only what changed: whoever is not on it may be on the whole list. */
function isInForce(
  { thisUpdate, crlExtensions }: CertificateRevocationList,
  nextUpdate: Date,
  now: Date,
): boolean {
  const isDelta = crlExtensions?.extensions.some(({ extnID }) => extnID === DELTA_INDICATOR) === true;
  return !isDelta && thisUpdate.value <= now && now <= nextUpdate;
}

function revokedOn({ revokedCertificates = [] }: CertificateRevocationList): ReadonlyMap<string, Date> {
  return new Map(
    revokedCertificates.map(({ userCertificate, revocationDate }) => [
      Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex'),
      revocationDate.value,
    ]),
  );
}
