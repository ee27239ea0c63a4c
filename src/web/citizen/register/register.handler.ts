import type { Clock } from '../../../kernel/clock';
import { dayOf } from '../../../kernel/day-of';
import { isLanguage } from '../../../kernel/language';
import type { register, Registration } from '../../../use-cases/identity/register';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { words, type WordKey } from '../../text/words';
import { keepForRegistration, takeKeptRegistration } from './kept-registration';
import { checkRegistration } from './register.form';
import { presentRegister, type RegisterState } from './register.presenter';

const REFUSALS = {
  'not-confirmed': 'citizen.register.not-confirmed',
  'registry-silent': 'citizen.register.registry-silent',
  known: 'citizen.register.known',
} satisfies Record<Exclude<Registration['kind'], 'registered'>, WordKey>;

/** The empty page, or what was typed before the language was changed. */
export const showRegister: Handler = async (context) => {
  const typed = takeKeptRegistration(context);
  return answer(context, { typed, problems: [], passwordFlaw: undefined, refusal: null });
};

/** Opens an account and logs the person in, or shows everything that is wrong. */
export function submitRegister(use: { register: ReturnType<typeof register>; clock: Clock }): Handler {
  return async (context) => {
    const { body, language, address, session, words: w } = context;
    const checked = checkRegistration(body, dayOf(use.clock.now()));
    if (isLanguage(body._language)) {
      keepForRegistration(context, checked.typed);
      return redirect(`/${body._language}/register`);
    }
    if (checked.values === undefined) return answer(context, { ...checked, refusal: null });
    const consent = {
      kk: words('kk')['citizen.register.consent'],
      ru: words('ru')['citizen.register.consent'],
    };
    const made = await use.register({ ...checked.values, language, address, consent });
    if (made.kind !== 'registered') return answer(context, { ...checked, refusal: w[REFUSALS[made.kind]] });
    await session.logIn(made.accountId);
    session.notice(w['citizen.register.done']);
    return redirect(`/${language}/cabinet`);
  };
}

function answer(context: RequestContext, state: RegisterState): Reply {
  const model = presentRegister(context, state);
  const failed = model.summary.errors.length > 0;
  return page('citizen/register', context.words['citizen.register.heading'], model, {
    savableForm: 'register',
    ...(failed ? { status: 422, hasErrors: true } : {}),
  });
}
