import type { Request } from 'express';
import type { Session, SessionData } from 'express-session';
import type { Person } from '../domain/access/person';
import { shortName } from './rendering/short-name';
import { csrfToken } from './middleware/set-up-csrf';
import { requestState } from './middleware/request-state';
import { navigation } from './navigation';
import type { PageModel } from './rendering/page-model';
import { findViewCookie, parseViewSettings } from './rendering/view-settings';
import type { PageReply } from './route';
import { translate, words } from './text/words';

/** What every page is told by the process. */
export interface PageSettings {
  readonly demo: boolean;
}

/** The part of a page's model that does not depend on its content. */
export function pageModel(request: Request, reply: PageReply, { demo }: PageSettings): PageModel {
  const { language, person, nonce } = requestState(request);
  const place = placeOf(request.originalUrl);
  return {
    language,
    title: reply.title,
    hasErrors: reply.hasErrors ?? false,
    place,
    savableForm: reply.savableForm ?? null,
    frame: /^(office|admin)\//.test(reply.view) && person?.kind === 'staff' ? 'office' : 'public',
    navigation: navigation(place, person, words(language), language),
    person: nameOf(person),
    // Read by forms only: a page without one makes no session.
    get csrf() {
      return csrfToken(request);
    },
    nonce,
    view: parseViewSettings(findViewCookie(request.headers.cookie)),
    notice: takeNotice(request),
    demo,
    words: words(language),
    t: translate(language),
  };
}

/** The address without its language. */
export function placeOf(url: string): string {
  return url.replace(/^\/(kk|ru)(?=\/|\?|$)/, '');
}

function nameOf(person: Person | null): string | null {
  return person === null ? null : shortName(person.name);
}

function takeNotice(request: Request): string | null {
  // A request that failed before its session was read has none.
  const notice = (request.session as (Session & Partial<SessionData>) | undefined)?.notice ?? null;
  if (notice !== null) request.session.notice = null;
  return notice;
}
