import type { Edition } from './edition';
import type { EditionProblem } from './edition-problem';

/** An edition and the file that it was read from. */
export interface EditionInFile {
  readonly file: string;
  readonly edition: Edition;
}

/** What is wrong between files: an edition that stands in two files, a service that stands in two families. */
export function folderProblems(editions: readonly EditionInFile[]): EditionProblem[] {
  return editions.flatMap((current, index) => {
    const before = editions.slice(0, index).filter(({ edition }) => edition.id === current.edition.id);
    const twin = before.find(({ edition }) => edition.edition.id === current.edition.edition.id);
    const relative = before.find(({ edition }) => edition.family !== current.edition.family);
    return [
      ...(twin ? [problem(current, 'edition.id', `the same edition stands in ${twin.file}`)] : []),
      ...(relative
        ? [problem(current, 'family', `${relative.file} puts this service into another family`)]
        : []),
    ];
  });
}

function problem({ file }: EditionInFile, path: string, message: string): EditionProblem {
  return { file, line: 1, column: 1, path, message };
}
