import { MulterError } from 'multer';

/** What busboy, which reads forms with files for Multer, says of a form that is broken or was cut off on its way. */
const BROKEN = new Set([
  'Malformed content type',
  'Malformed part header',
  'Missing Content-Type',
  'Multipart: Boundary not found',
  'Request aborted',
  'Request closed',
  'Unexpected end of form',
  'Unexpected end of file',
]);

/** Whether a form with files could not be read for a reason that lies with the sender, such as a phone that lost its net. */
export function isUnreadableForm(problem: unknown): boolean {
  if (problem instanceof MulterError) return true;
  return problem instanceof Error && BROKEN.has(problem.message);
}
