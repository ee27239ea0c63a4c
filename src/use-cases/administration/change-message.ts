import type { Person } from '../../domain/access/person';
import type { MessageWording } from '../../domain/administration/administered-values';
import { differenceOf } from '../../domain/administration/difference';
import { tidyTexts } from '../../domain/administration/tidy-texts';
import type { ToldFact } from '../../domain/messages/facts';
import { wordingFlaws } from '../../domain/messages/wording-flaws';
import { LANGUAGES } from '../../kernel/language';
import { DomainError } from '../../kernel/domain-error';
import { inForceFrom } from './change-deadline';
import { decide, type DecideDeps, type Decision } from './decide';
import { demandAdministrator } from './demand-administrator';
import { MOST_SMS, shortLength } from './message-example';

/** What an administrator decides about a message; null, or the portal's own words, give these their place back. */
export type MessageDecision = Omit<Decision<'message-wording'>, 'kind' | 'subject'>;

interface Deps extends DecideDeps {
  /** The portal's own words. */
  readonly standardWording: (fact: ToldFact) => MessageWording;
  readonly baseUrl: string;
}

/**
 * Words the message about a fact anew, in both languages, for messages that are made from an instant on.
 * @throws DomainError `invalid` for what {@link wordingFlaws} finds and for an SMS that is too long; those of {@link decide}
 */
export function changeMessage(deps: Deps) {
  const write = decide(deps);
  return async (person: Person, fact: ToldFact, decision: MessageDecision): Promise<void> => {
    demandAdministrator(person);
    const typed = decision.value;
    if (typed !== null && !isSound(fact, typed, deps.baseUrl)) throw new DomainError('invalid');
    const own = deps.standardWording(fact);
    const value = typed === null || saysTheSame(own, typed) ? null : typed;
    const effectiveFrom = inForceFrom(decision.effectiveFrom, deps.clock.now());
    await write<'message-wording'>(
      person,
      { ...decision, kind: 'message-wording', subject: fact, value, effectiveFrom },
      { standing: null },
    );
  };
}

function isSound(fact: ToldFact, wording: MessageWording, baseUrl: string): boolean {
  if (wordingFlaws(fact, wording).length > 0) return false;
  return LANGUAGES.every((language) => shortLength(wording, language, baseUrl).segments <= MOST_SMS);
}

/** Both are tidied before they are compared: a form tidies what it is sent. */
export function saysTheSame(own: MessageWording, typed: MessageWording): boolean {
  return differenceOf(tidyWording(own), tidyWording(typed)).length === 0;
}

/** A wording as a form keeps it. */
export function tidyWording({ subject, text, short }: MessageWording): MessageWording {
  return { subject: tidyTexts(subject), text: tidyTexts(text), short: tidyTexts(short) };
}
