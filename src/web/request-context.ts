import type { Request } from 'express';
import type { Clock } from '../kernel/clock';
import { findViewCookie, parseViewSettings } from './rendering/view-settings';
import { requestState } from './middleware/request-state';
import { uploadsOf } from './middleware/read-upload';
import type { RequestContext } from './route';
import { sessionAccess } from './session-access';
import { translate, words } from './text/words';

/** The request as handlers see it. */
export function requestContext(request: Request, clock: Clock): RequestContext {
  const { language, person } = requestState(request);
  const uploads = uploadsOf(request);
  return {
    language,
    words: words(language),
    t: translate(language),
    person,
    params: strings(request.params),
    query: strings(request.query),
    body: fields(request.body),
    files: uploads.files,
    uploadProblem: uploads.problem,
    address: request.ip ?? '',
    session: sessionAccess(request, clock),
    view: parseViewSettings(findViewCookie(request.headers.cookie)),
  };
}

/** Only plain strings: a repeated or nested parameter is taken as not given. */
function strings(source: object): Record<string, string> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(source))
    if (typeof value === 'string') result[key] = storable(value);
  return result;
}

/** Strings and lists of strings; the token of the form is no answer. */
function fields(source: unknown): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  if (source === null || typeof source !== 'object') return result;
  for (const [key, value] of Object.entries(source)) {
    if (key === '_csrf') continue;
    if (typeof value === 'string') result[key] = storable(value);
    else if (Array.isArray(value))
      result[key] = value.filter((item): item is string => typeof item === 'string').map(storable);
  }
  return result;
}

/** No keyboard types the sign NUL, and Postgres keeps no text with it: whoever sends it meant no harm or no good. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}
