/**
 * Why a file cannot be taken: empty · larger than allowed · of no accepted kind · the format of an iPhone's
 * camera, which is none of them either · name, declared type and bytes
 * contradict one another, or it is two kinds of file at once · damaged · a picture with more pixels than allowed.
 */
export const FILE_PROBLEMS = [
  'file-empty',
  'file-too-big',
  'file-kind',
  'file-heic',
  'file-disagrees',
  'file-broken',
  'file-too-many-pixels',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
