import type { Request } from 'express';
import type { Person } from '../../domain/access/person';
import type { VerifyLogin } from '../route';
import type { Language } from '../../kernel/language';

/** What the middleware found out about a request before its handler runs. */
export interface RequestState {
  language: Language;
  person: Person | null;
  nonce: string;
  /** Passport's local strategy on this request's form. */
  authenticate: (verify: VerifyLogin) => Promise<string | undefined>;
}

const STATES = new WeakMap<Request, RequestState>();

/** The state of a request; made at the first call. */
export function requestState(request: Request): RequestState {
  let state = STATES.get(request);
  if (state === undefined) {
    state = { language: 'kk', person: null, nonce: '', authenticate: () => Promise.resolve(undefined) };
    STATES.set(request, state);
  }
  return state;
}
