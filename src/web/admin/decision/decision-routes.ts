import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language';
import { act, read, redirect, type Handler, type Reply, type RequestContext, type Route } from '../../route';
import { NOT_TYPED } from './typed-decision';

/** The handlers of a page by which something is decided. Sent without the step `apply` it decides nothing. */
interface DecisionHandlers {
  readonly show: Handler;
  readonly submit: Handler;
}

/** Id of the form in every view of such a page. */
const FORM = 'decision';
/** Where the session keeps what was typed while the language changes. */
const KEPT = 'typed-decision';
const Kept = z.object({
  address: z.string(),
  body: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/**
 * The two routes of a page by which something is decided: shown, and sent. Whoever changes the language in between finds
 * in the other one what was typed, with what is wrong with it or what it would do; nothing is decided by that.
 */
export function decisionRoutes(path: string, { show, submit }: DecisionHandlers): Route[] {
  return [
    read(path, 'administer', async (context) => {
      const kept = takeKept(context, addressOf(path, context));
      return savable(await (kept === null ? show(context) : submit({ ...context, body: kept })));
    }),
    act(path, 'administer', async (context) => {
      const { body, language } = context;
      if (isLanguage(body._language) && body._language !== language)
        return keep(context, addressOf(path, context), body._language);
      return savable(await submit(context));
    }),
  ];
}

/** After the language. */
function addressOf(path: string, { params }: RequestContext): string {
  return path.replaceAll(/:([A-Za-z]+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
}

function savable(reply: Reply): Reply {
  return reply.kind === 'page' ? { ...reply, savableForm: FORM } : reply;
}

function keep({ body, session }: RequestContext, address: string, language: Language): Reply {
  const typed = Object.fromEntries(Object.entries(body).filter(([name]) => !NOT_TYPED.includes(name)));
  session.set(KEPT, JSON.stringify({ address, body: typed }));
  return redirect(`/${language}${address}`);
}

/** What was kept is shown once, and only where it was typed. */
function takeKept({ session }: RequestContext, address: string): RequestContext['body'] | null {
  const kept = session.get(KEPT);
  if (kept === null) return null;
  session.set(KEPT, null);
  const parsed = Kept.safeParse(JSON.parse(kept));
  return parsed.success && parsed.data.address === address ? parsed.data.body : null;
}
