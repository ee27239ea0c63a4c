import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edition } from '../../src/domain/edition/edition';
import { parseEdition } from '../../src/domain/edition/parse-edition';

/** Every test file has its modules to itself, so what one has parsed is kept for the others in a folder of the machine. */
const KEPT = join(tmpdir(), 'jardem-read-once');
const PARSER = join(__dirname, '../../src/domain/edition');

/** The edition in a YAML text, parsed once for all test files while neither the text nor the code that reads it changes. */
export function editionIn(yamlText: string, name: string): Edition {
  return readOnce(`${codeThatReads()}\n${yamlText}`, () => {
    const parsed = parseEdition(yamlText, name);
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return parsed.edition;
  });
}

/** What a YAML file says, parsed once for all test files. */
export function yamlIn(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  return readOnce<unknown>(text, () => parse(text));
}

function readOnce<Value>(source: string, read: () => Value): Value {
  const file = join(KEPT, `${createHash('sha256').update(source).digest('hex')}.json`);
  const kept = find(file);
  if (kept !== undefined) return JSON.parse(kept) as Value;
  const value = read();
  mkdirSync(KEPT, { recursive: true });
  // Another worker may be reading: the file appears whole or not at all.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
  renameSync(`${file}.${process.pid}`, file);
  return value;
}

function find(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

let code: string | undefined;

function codeThatReads(): string {
  const files = readdirSync(PARSER).filter((file) => file.endsWith('.ts'));
  code ??= files.map((file) => readFileSync(join(PARSER, file), 'utf8')).join('\n');
  return code;
}
