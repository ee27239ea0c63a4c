import { dateShort, timeOfDay } from '../../kernel/date-words';
import { page, type Handler } from '../route';

/** A message that the demonstration did not send. */
export interface SentMessage {
  readonly kind: 'sms' | 'email';
  readonly recipient: string;
  readonly subject: string | null;
  readonly body: string;
  readonly at: Date;
}

/** The newest messages first. */
export type ListOutbox = () => Promise<readonly SentMessage[]>;

/** The messages as the page shows them. */
export interface OutboxModel {
  readonly messages: readonly (Omit<SentMessage, 'at' | 'kind'> & {
    readonly kind: string;
    readonly at: string;
  })[];
}

declare module '../rendering/view-models' {
  interface ViewModels {
    'dev/outbox': OutboxModel;
  }
}

/** `/dev/outbox`: SMS and letters of the demonstration, with the codes in them. */
export function showOutbox(list: ListOutbox): Handler {
  return async ({ words }) => {
    const messages = (await list()).map(({ kind, at, ...message }) => ({
      ...message,
      kind: words[`outbox.${kind}`],
      at: `${dateShort(at)}, ${timeOfDay(at)}`,
    }));
    return page('dev/outbox', words['outbox.title'], { messages });
  };
}
