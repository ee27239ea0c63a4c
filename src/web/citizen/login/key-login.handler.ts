import type { beginKeyLogin } from '../../../use-cases/identity/begin-key-login';
import type { KeyLogin, logInByKey } from '../../../use-cases/identity/log-in-by-key';
import type { loginStep } from '../../../use-cases/identity/login-step';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { type KeySigning, keySigning } from '../../signing/key-signing';
import { invalidReasonKey } from '../../text/invalid-reason-key';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import { keepForRegistration } from '../register/kept-registration';
import { goOn } from './go-on';
import type { Door } from './login.presenter';
import { returnPlace } from './return-place';

/** What the page of logging in by a key shows. */
export interface KeyLoginModel {
  readonly summary: ErrorSummary;
  readonly backHref: string;
  readonly action: string;
  readonly nonceHref: string;
  readonly returnTo: string | null;
  readonly key: KeySigning;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/key-login': KeyLoginModel;
  }
}

interface Uses {
  readonly beginKeyLogin: ReturnType<typeof beginKeyLogin>;
  readonly logInByKey: ReturnType<typeof logInByKey>;
  readonly loginStep: ReturnType<typeof loginStep>;
  readonly ncalayerUrl: string;
}

const PLACES = { citizen: '', staff: '/office' } as const satisfies Record<Door, string>;

/** Explains what happens, and has the button. */
export function showKeyLogin(door: Door, use: Uses): Handler {
  return async (context) =>
    answer(door, use, context, {
      error: null,
      returnTo: returnPlace(context.query.return, context.language),
    });
}

/** A new text to sign; the script of the page asks for it after the press. */
export function sendNonce({ beginKeyLogin: begin }: Uses): Handler {
  return async ({ address }) => ({
    kind: 'file',
    content: Buffer.from(await begin(address)),
    name: 'login.txt',
    mediaType: 'text/plain; charset=utf-8',
    disposition: 'inline',
  });
}

/** Lets the owner of the key in, asks for what they still owe, or says why not. */
export function submitKeyLogin(door: Door, use: Uses): Handler {
  return async (context) => {
    const { body, language, address, words: w } = context;
    const returnTo = returnPlace(text(body.return), language);
    const cms = findCms(context, 'cms');
    // Browsers send the ends of lines as two signs.
    const document = text(body.document).replaceAll('\r\n', '\n');
    if (cms === undefined) return answer(door, use, context, { error: w['signing.key.missing'], returnTo });
    const login = await use.logInByKey({ kind: door, document, cms, address });
    return outcome(door, use, context, { login, returnTo });
  };
}

async function outcome(
  door: Door,
  use: Uses,
  context: RequestContext,
  { login, returnTo }: { readonly login: KeyLogin; readonly returnTo: string | null },
): Promise<Reply> {
  const { language, words: w } = context;
  const again = (error: string) => answer(door, use, context, { error, returnTo });
  switch (login.kind) {
    case 'known':
      return enter(door, use, context, { accountId: login.accountId, returnTo });
    case 'no-account':
      if (door === 'staff') return again(w['citizen.key-login.no-staff']);
      keepForRegistration(context, { iin: login.iin, applicant_name: login.name });
      context.session.notice(w['citizen.key-login.register']);
      return redirect(`/${language}/register`);
    case 'invalid':
      return again(
        login.reason === 'wrong-key' ? w['citizen.key-login.wrong-key'] : w[invalidReasonKey(login.reason)],
      );
    case 'expired':
    case 'cannot-tell':
      return again(w[`citizen.key-login.${login.kind}`]);
  }
}

async function enter(
  door: Door,
  use: Uses,
  context: RequestContext,
  { accountId, returnTo }: { readonly accountId: string; readonly returnTo: string | null },
): Promise<Reply> {
  const step = await use.loginStep(accountId);
  if (step === 'password-expired')
    return answer(door, use, context, { error: context.words['citizen.login.password-expired'], returnTo });
  const home = `/${context.language}${door === 'citizen' ? '/cabinet' : '/office'}`;
  return goOn(context, accountId, step, { returnTo, home });
}

function answer(
  door: Door,
  { ncalayerUrl: socket }: Uses,
  context: RequestContext,
  { error, returnTo }: { readonly error: string | null; readonly returnTo: string | null },
): Reply {
  const { language, words: w, t } = context;
  const place = `/${language}${PLACES[door]}/login`;
  const model: KeyLoginModel = {
    summary: errorSummary(error === null ? [] : [{ field: 'key', text: error }], t),
    backHref: place,
    action: `${place}/key`,
    nonceHref: `${place}/key/nonce`,
    returnTo,
    key: keySigning('login', { socket, iin: null, button: w['citizen.key-login.submit'], error }, context),
  };
  return page('citizen/key-login', w['citizen.key-login.heading'], model, {
    connectsTo: socket,
    ...(error === null ? {} : { status: 422, hasErrors: true }),
  });
}

function text(sent: string | string[] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}
