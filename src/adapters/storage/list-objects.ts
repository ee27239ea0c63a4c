import type { ListedFile } from './port';
import type { S3Caller } from './s3-client';

const KEY = /^[0-9a-f]{64}$/;

/** Every file of a bucket, page by page. What is not named by a hash is somebody else's and left out. */
export async function* listObjects(call: S3Caller, bucket: string): AsyncIterable<ListedFile> {
  for (let after: string | undefined, more = true; more;) {
    const page = await call(({ sdk, client }, abortSignal) => {
      const list = new sdk.ListObjectsV2Command({ Bucket: bucket, ContinuationToken: after });
      return client.send(list, { abortSignal });
    });
    for (const { Key: key, Size: size, LastModified: storedAt } of page.Contents ?? []) {
      if (key === undefined || size === undefined || storedAt === undefined || !KEY.test(key)) continue;
      yield { key, size, storedAt };
    }
    after = page.NextContinuationToken;
    more = after !== undefined;
  }
}
