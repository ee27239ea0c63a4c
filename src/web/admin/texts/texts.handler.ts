import type { listGrounds } from '../../../use-cases/administration/list-grounds';
import type { listMessages } from '../../../use-cases/administration/find-message';
import { demandPerson } from '../../citizen/draft/demand-person';
import { page, type Handler } from '../../route';
import { presentTexts } from './texts.presenter';

/** Longest text that is looked for. */
const LONGEST = 100;

/** What the list of texts needs. */
export interface TextsUses {
  readonly listGrounds: ReturnType<typeof listGrounds>;
  readonly listMessages: ReturnType<typeof listMessages>;
  readonly now: () => Date;
}

/** The messages, and the grounds for refusal of every act, all of them or those that were looked for. */
export function showTexts(use: TextsUses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const typed = (context.query.q ?? '').trim().slice(0, LONGEST);
    const [editions, messages] = await Promise.all([
      use.listGrounds(person, typed),
      use.listMessages(person),
    ]);
    const model = presentTexts({ editions, messages, typed, now: use.now() }, context);
    return page('admin/texts', model.heading, model);
  };
}
