import { unlink } from 'node:fs/promises';
import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import type { UploadedFile } from '../route';

/** Largest file, 10 MB, and how many at once. */
const LIMITS = { fileSize: 10 * 1024 * 1024, files: 10, fields: 200, fieldSize: 64 * 1024, parts: 220 };

interface Uploads {
  readonly files: readonly UploadedFile[];
  readonly problem: 'file-too-big' | 'too-many-files' | null;
}

const NOTHING: Uploads = { files: [], problem: null };
const UPLOADS = new WeakMap<Request, Uploads>();

/** Reads a multipart form. Files go to `folder` under random names, never through memory. */
export function readUpload(folder: string): RequestHandler {
  const read = multer({ dest: folder, limits: LIMITS, defParamCharset: 'utf8' }).any();
  return (request, response, next) => {
    read(request, response, (problem: unknown) => {
      UPLOADS.set(request, { files: received(request), problem: problemOf(problem) });
      if (problem !== undefined && problemOf(problem) === null) next(problem);
      else next();
    });
  };
}

/** What was uploaded with a request. */
export function uploadsOf(request: Request): Uploads {
  return UPLOADS.get(request) ?? NOTHING;
}

/** Removes what the handler did not take away. */
export async function removeUploads(request: Request): Promise<void> {
  for (const file of uploadsOf(request).files) await unlink(file.path).catch(() => undefined);
}

function received(request: Request): UploadedFile[] {
  const files = Array.isArray(request.files) ? request.files : [];
  return files.map((file) => ({
    field: file.fieldname,
    name: file.originalname,
    declaredType: file.mimetype,
    size: file.size,
    path: file.path,
  }));
}

function problemOf(problem: unknown): Uploads['problem'] {
  if (!(problem instanceof MulterError)) return null;
  if (problem.code === 'LIMIT_FILE_SIZE') return 'file-too-big';
  return problem.code === 'LIMIT_FILE_COUNT' ? 'too-many-files' : null;
}
