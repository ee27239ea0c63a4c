import type { Edition } from '../../domain/edition/edition';
import type { EditionProblem } from '../../domain/edition/edition-problem';
import { folderProblems, type EditionInFile } from '../../domain/edition/folder-problems';
import { parseEdition } from '../../domain/edition/parse-edition';
import { DomainError } from '../../kernel/domain-error';
import type { PublishEdition } from './publish-edition';

/** The text of one file of an edition. */
export interface EditionFile {
  readonly name: string;
  readonly text: string;
}

export interface PublishFolderDeps {
  /** Reads all YAML files of the folder. */
  readonly readFiles: () => Promise<readonly EditionFile[]>;
  readonly publishEdition: PublishEdition;
}

/** How many editions are new and how many were there, or everything that is wrong with the files. */
export type FolderReport =
  | { readonly ok: true; readonly published: number; readonly unchanged: number }
  | { readonly ok: false; readonly problems: readonly EditionProblem[] };

/**
 * Publishes a folder of editions. All files are checked before the first one is published, and all problems of all
 * files are reported at once. An edition that is published with other facts is a problem of its file.
 */
export function publishFolder({ readFiles, publishEdition }: PublishFolderDeps): () => Promise<FolderReport> {
  return async () => {
    const read = readEditions(await readFiles());
    if (read.problems.length > 0) return { ok: false, problems: read.problems };

    const count = { published: 0, unchanged: 0 };
    const problems: EditionProblem[] = [];
    for (const { file, edition } of read.editions) {
      const done = await publishOrExplain(file, edition, publishEdition);
      if (typeof done === 'string') count[done] += 1;
      else problems.push(done);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, ...count };
  };
}

function readEditions(files: readonly EditionFile[]): {
  editions: readonly EditionInFile[];
  problems: readonly EditionProblem[];
} {
  const editions: EditionInFile[] = [];
  const problems: EditionProblem[] = [];
  for (const { name, text } of files) {
    const parsed = parseEdition(text, name);
    if (parsed.ok) editions.push({ file: name, edition: parsed.edition });
    else problems.push(...parsed.problems);
  }
  return { editions, problems: [...problems, ...folderProblems(editions)] };
}

async function publishOrExplain(
  file: string,
  edition: Edition,
  publish: PublishEdition,
): Promise<'published' | 'unchanged' | EditionProblem> {
  try {
    return await publish(edition);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'edition-already-published') throw error;
    const { published, offered } = error.details;
    const message = `is published with other facts (${published}, here ${offered}); a correction is a new edition`;
    return { file, line: 1, column: 1, path: '', message };
  }
}
