import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CERTIFICATE_FILE = /\.(pem|crt|cer|der)$/i;
const PEM = /-----BEGIN CERTIFICATE-----([\sA-Za-z\d+/=]+)-----END CERTIFICATE-----/g;

/** The certificates in a folder, DER: files that end in pem, crt, cer or der, each PEM with one or more, or DER. */
export async function loadTrust(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => CERTIFICATE_FILE.test(name)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return files.flatMap(certificatesIn);
}

function certificatesIn(file: Buffer): Buffer[] {
  const inPem = [...file.toString('latin1').matchAll(PEM)].map(([, text = '']) =>
    Buffer.from(text, 'base64'),
  );
  return inPem.length > 0 ? inPem : [file];
}
