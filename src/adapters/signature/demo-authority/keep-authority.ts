import { randomUUID, webcrypto } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { asArrayBuffer } from '../pki/as-array-buffer';
import type { Pki } from '../pki/load-pki';
import type { IssuedKey } from './issue-certificate';

const Kept = z.strictObject({ certificate: z.base64(), key: z.base64() });
const KeptAuthority = z.strictObject({ root: Kept, issuing: Kept, stamping: Kept });

/** The keys of the demonstration's own certification authority. */
export type AuthorityKeys = Record<keyof z.infer<typeof KeptAuthority>, IssuedKey>;

/**
 * Reads the keys from a file, or makes them and keeps them there, readable by their owner only. Of several processes that
 * start at once one makes them for all.
 */
export async function keepAuthority(
  pki: Pki,
  file: string,
  make: () => Promise<AuthorityKeys>,
): Promise<AuthorityKeys> {
  const known = await findText(file);
  if (known !== undefined) return readKeys(pki, known);
  const { root, issuing, stamping } = await make();
  const text = JSON.stringify({
    root: await packed(root),
    issuing: await packed(issuing),
    stamping: await packed(stamping),
  });
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  // A link is there whole or not at all, and never takes the place of another's.
  await link(unfinished, file).catch(unlessThere);
  await rm(unfinished);
  return readKeys(pki, await readFile(file, 'utf8'));
}

function findText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return undefined;
    throw problem;
  });
}

function unlessThere(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'EEXIST') throw problem;
}

async function packed({ certificate, privateKey }: IssuedKey): Promise<z.infer<typeof Kept>> {
  const key = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return {
    certificate: Buffer.from(certificate.toSchema().toBER()).toString('base64'),
    key: Buffer.from(key).toString('base64'),
  };
}

async function readKeys({ pkijs }: Pki, text: string): Promise<AuthorityKeys> {
  const kept = KeptAuthority.parse(JSON.parse(text));
  const unpacked = async ({ certificate, key }: z.infer<typeof Kept>): Promise<IssuedKey> => ({
    certificate: pkijs.Certificate.fromBER(asArrayBuffer(Buffer.from(certificate, 'base64'))),
    privateKey: await webcrypto.subtle.importKey(
      'pkcs8',
      asArrayBuffer(Buffer.from(key, 'base64')),
      { name: 'ECDSA', namedCurve: 'P-256' },
      true,
      ['sign'],
    ),
  });
  return {
    root: await unpacked(kept.root),
    issuing: await unpacked(kept.issuing),
    stamping: await unpacked(kept.stamping),
  };
}
