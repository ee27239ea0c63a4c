import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionFileRepository } from '../src/data/edition-files';
import type { EditionRepository } from '../src/data/editions';
import { formatEditionProblem } from '../src/domain/edition/edition-problem';
import type { Clock } from '../src/kernel/clock';
import { publishEdition } from '../src/use-cases/editions/publish-edition';
import { publishFolder, type EditionFile } from '../src/use-cases/editions/publish-folder';

/** What editions are published with. */
export interface EditionSeedDeps {
  readonly editions: EditionRepository;
  readonly files: EditionFileRepository;
  readonly clock: Clock;
}

/**
 * Publishes the editions of a folder by the same use case as the administrators'. A folder in which nothing changed since
 * the last time is not parsed again.
 * @throws Error that lists everything wrong with the files, as file:line.
 */
export async function seedEditions(
  { editions, files, clock }: EditionSeedDeps,
  folder: string,
): Promise<void> {
  const found = await readYamlFiles(folder);
  const hashes = new Map(
    found.map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex')]),
  );
  const published = await files.list();
  if ([...hashes].every(([name, hash]) => published.get(name) === hash)) return;
  const report = await publishFolder({
    readFiles: () => Promise.resolve(found),
    publishEdition: publishEdition({ editions, clock }),
  })();
  if (!report.ok) {
    throw new Error(
      `The editions cannot be published:\n${report.problems.map(formatEditionProblem).join('\n')}`,
    );
  }
  await files.save(hashes);
}

async function readYamlFiles(folder: string): Promise<EditionFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
