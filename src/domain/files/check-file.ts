import { FILE_KIND_FACTS, type FileKind } from './file-kind';
import type { FileProblem } from './file-problem';
import { findJpegSize } from './find-jpeg-size';
import { findKind } from './find-kind';
import { findPngSize } from './find-png-size';
import { isHeic } from './is-heic';
import { isTwoFiles } from './is-two-files';
import { isWholePdf } from './is-whole-pdf';
import type { PictureSize } from './picture-size';

/** The limits in use: ten megabytes and forty megapixels. A service may set lower ones. */
export const FILE_LIMITS = { maxBytes: 10 * 1024 * 1024, maxPixels: 40_000_000 } as const;

/** What a file may be at most. */
export interface FileLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
}

/** A file as it was handed in: its name and type as the browser states them, and its bytes. */
export interface HandedInFile {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
}

/** What a check found. `size` is there for pictures. */
export type FileCheck =
  | { readonly ok: true; readonly kind: FileKind; readonly mediaType: string; readonly size?: PictureSize }
  | { readonly ok: false; readonly problem: FileProblem };

/** Checks a file by its content. The name and the declared type may only confirm what the bytes say. */
export function checkFile(file: HandedInFile, limits: FileLimits = FILE_LIMITS): FileCheck {
  const { bytes } = file;
  if (bytes.length === 0) return refused('file-empty');
  if (bytes.length > limits.maxBytes) return refused('file-too-big');
  const kind = findKind(bytes);
  if (kind === undefined) return refused(unknownKind(bytes));
  if (!agrees(file, kind)) return refused('file-disagrees');
  const inside = lookInside(bytes, kind, limits);
  if (!inside.ok) return inside;
  return isTwoFiles(bytes, kind) ? refused('file-disagrees') : inside;
}

function unknownKind(bytes: Uint8Array): FileProblem {
  return isHeic(bytes) ? 'file-heic' : 'file-kind';
}

function refused(problem: FileProblem): FileCheck {
  return { ok: false, problem };
}

/** A browser that does not know a type states none or `application/octet-stream`: that says nothing, so it may pass. */
function agrees({ name, declaredType }: HandedInFile, kind: FileKind): boolean {
  const { mediaType, otherMediaTypes, extensions } = FILE_KIND_FACTS[kind];
  const declared = (declaredType.split(';')[0] ?? '').trim().toLowerCase();
  const types: readonly string[] = ['', 'application/octet-stream', mediaType, ...otherMediaTypes];
  const known: readonly string[] = extensions;
  const extension = /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return types.includes(declared) && known.includes(extension);
}

function lookInside(bytes: Uint8Array, kind: FileKind, { maxPixels }: FileLimits): FileCheck {
  const { mediaType } = FILE_KIND_FACTS[kind];
  if (kind === 'pdf') return isWholePdf(bytes) ? { ok: true, kind, mediaType } : refused('file-broken');
  const size = kind === 'jpeg' ? findJpegSize(bytes) : findPngSize(bytes);
  if (size === undefined) return refused('file-broken');
  if (size.width * size.height > maxPixels) return refused('file-too-many-pixels');
  return { ok: true, kind, mediaType, size };
}
