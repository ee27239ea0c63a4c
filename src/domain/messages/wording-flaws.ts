import type { MessageWording } from '../administration/administered-values';
import { LANGUAGES, type Language } from '../../kernel/language';
import type { ToldFact } from './facts';
import { hasLooseBraces, variablesOf } from './fill-wording';
import { MESSAGE_PARTS, messageVariables, type MessagePart } from './message-variables';

/** What is wrong with a part of a message in one language. `name` is the variable that it is about. */
export type WordingFlaw = { readonly part: MessagePart; readonly language: Language } & (
  | { readonly code: 'unknown-variable' | 'missing-variable'; readonly name: string }
  | { readonly code: 'loose-braces' | 'several-lines' }
);

/** Looks through the wording of a message: every variable that must be there is, no other one is, and lines stay lines. */
export function wordingFlaws(fact: ToldFact, wording: MessageWording): WordingFlaw[] {
  return MESSAGE_PARTS.flatMap((part) =>
    LANGUAGES.flatMap((language) =>
      partFlaws(fact, part, wording[part][language]).map((flaw) => ({ part, language, ...flaw })),
    ),
  );
}

type PartFlaw =
  | { readonly code: 'unknown-variable' | 'missing-variable'; readonly name: string }
  | { readonly code: 'loose-braces' | 'several-lines' };

function partFlaws(fact: ToldFact, part: MessagePart, text: string): PartFlaw[] {
  const { must, may } = messageVariables(fact, part);
  const named = new Set(variablesOf(text));
  const unknown = [...named].filter((name) => !must.includes(name) && !may.includes(name));
  const missing = must.filter((name) => !named.has(name));
  return [
    ...unknown.map((name) => ({ code: 'unknown-variable' as const, name })),
    ...missing.map((name) => ({ code: 'missing-variable' as const, name })),
    ...(hasLooseBraces(text) ? [{ code: 'loose-braces' as const }] : []),
    ...(part !== 'text' && text.includes('\n') ? [{ code: 'several-lines' as const }] : []),
  ];
}
