import type { Language } from '../../../kernel/language';
import type { logIn } from '../../../use-cases/identity/log-in';
import type { loginStep } from '../../../use-cases/identity/login-step';
import { type Handler, page, type RequestContext } from '../../route';
import { goOn } from './go-on';
import { type Door, presentLogin } from './login.presenter';
import { returnPlace } from './return-place';

/** Longest login that is looked at. */
const LONGEST = 100;

/** The empty login page of a door. */
export function showLogin(door: Door): Handler {
  return async (context) => {
    const returnTo = returnPlace(context.query.return, context.language);
    return answer(door, context, { login: '', returnTo, error: null });
  };
}

interface Uses {
  readonly logIn: ReturnType<typeof logIn>;
  readonly loginStep: ReturnType<typeof loginStep>;
}

/**
 * Lets somebody in, asks for what they still owe (a second factor, a password of their own), or shows the page again with
 * one and the same sentence whatever was wrong.
 */
export function submitLogin(door: Door, use: Uses): Handler {
  return async (context) => {
    const { body, language, words: w, address, session } = context;
    const typed = text(body.login).slice(0, LONGEST);
    const login = door === 'citizen' ? typed.replace(/\s/g, '') : typed.trim().toLowerCase();
    const password = text(body.password);
    const returnTo = returnPlace(text(body.return), language);
    if (login === '' || password === '') {
      return answer(door, context, { login: typed, returnTo, error: w['citizen.login.missing'] });
    }
    const accountId = await session.authenticate(() => use.logIn({ kind: door, login, password, address }));
    if (accountId === undefined) {
      const error = door === 'citizen' ? w['citizen.login.wrong'] : w['citizen.login.office-wrong'];
      return answer(door, context, { login: typed, returnTo, error });
    }
    const step = await use.loginStep(accountId);
    if (step === 'password-expired')
      return answer(door, context, { login: typed, returnTo, error: w['citizen.login.password-expired'] });
    return goOn(context, accountId, step, { returnTo, home: homeOf(door, language) });
  };
}

function homeOf(door: Door, language: Language): string {
  return `/${language}${door === 'citizen' ? '/cabinet' : '/office'}`;
}

function answer(door: Door, context: RequestContext, typed: Parameters<typeof presentLogin>[2]) {
  const model = presentLogin(door, context, typed);
  const failed = typed.error !== null;
  return page('citizen/login', model.heading, model, failed ? { status: 422, hasErrors: true } : {});
}

function text(sent: string | string[] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}
