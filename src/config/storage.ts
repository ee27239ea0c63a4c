import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root';

/** Where files that people hand in are kept. */
export const StorageVariables = z.object({ STORAGE_FOLDER: z.string().default('.data/files') });
export type StorageVariables = z.infer<typeof StorageVariables>;

/** The folder of the files, outside of everything that is served. */
export interface StorageConfig {
  /** Absolute path. */
  readonly folder: string;
}

/** A relative folder is meant from the project's root, wherever the portal was started. */
export function storageConfig(variables: StorageVariables): StorageConfig {
  return { folder: resolve(projectRoot, variables.STORAGE_FOLDER) };
}
