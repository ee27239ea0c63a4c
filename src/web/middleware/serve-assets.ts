import { readdirSync } from 'node:fs';
import express, { type RequestHandler } from 'express';

const ASSET_AGE = '1h';

/**
 * Style sheets, scripts, fonts and pictures. Only addresses below the folders of `folder` are looked for on the disk: for
 * every page of the portal the search would be in vain.
 */
export function serveAssets(folder: string): RequestHandler {
  const serve = express.static(folder, { maxAge: ASSET_AGE, index: false, redirect: false });
  const kept = new Set(readdirSync(folder));
  return (request, response, next) => {
    if (kept.has(request.path.split('/', 2)[1] ?? '')) serve(request, response, next);
    else next();
  };
}
