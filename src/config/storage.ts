import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root';
import { address } from './variables';

/** Where files that people hand in are kept. */
export const StorageVariables = z.object({
  STORAGE_FOLDER: z.string().default('.data/files'),
  STORAGE_S3_ENDPOINT: address('http', 'https').optional(),
  STORAGE_S3_REGION: z.string().default('us-east-1'),
  STORAGE_S3_BUCKET: z.string().optional(),
  STORAGE_S3_KEY_ID: z.string().optional(),
  STORAGE_S3_SECRET: z.string().optional(),
});
export type StorageVariables = z.infer<typeof StorageVariables>;

/** A bucket of an S3-compatible storage. */
export interface S3Config {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly keyId: string;
  readonly secret: string;
}

/** The folder of the files, outside of everything that is served, and the bucket that keeps them in its place. */
export interface StorageConfig {
  /** Absolute path. With a bucket only files on their way lie here. */
  readonly folder: string;
  readonly s3: S3Config | null;
}

/** A relative folder is meant from the project's root, wherever the portal was started. */
export function storageConfig(variables: StorageVariables): StorageConfig {
  return { folder: resolve(projectRoot, variables.STORAGE_FOLDER), s3: s3Config(variables) };
}

function s3Config(variables: StorageVariables): S3Config | null {
  const {
    STORAGE_S3_ENDPOINT: endpoint,
    STORAGE_S3_REGION: region,
    STORAGE_S3_BUCKET: bucket,
    STORAGE_S3_KEY_ID: keyId,
    STORAGE_S3_SECRET: secret,
  } = variables;
  if (endpoint === undefined || bucket === undefined || keyId === undefined || secret === undefined)
    return null;
  return { endpoint, region, bucket, keyId, secret };
}
