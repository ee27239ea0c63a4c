import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SystemCheck } from '../system-check';
import { isMissing } from './storage-error';

/** Whether files can be written and read below `root`, or will be once the folder is made by the first file. */
export async function checkFolder(root: string): Promise<SystemCheck> {
  try {
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    return { kind: 'well' };
  } catch (error) {
    const above = dirname(root);
    if (isMissing(error) && above !== root) return checkFolder(above);
    return { kind: 'ill', reason: 'unwritable' };
  }
}
