import { inGroups } from '../../domain/identity/in-groups';
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

/** The code by which somebody of the demonstration logs in after the password, at this moment. */
export interface DemoCode {
  readonly login: string;
  readonly name: string;
  readonly code: string;
  /** Seconds for which the app would still show it. */
  readonly seconds: number;
}

/** What stands in the place of phones. */
export interface Outbox {
  readonly listOutbox: ListOutbox;
  readonly listCodes: () => readonly DemoCode[];
}

/** The messages as the page shows them. */
export interface OutboxModel {
  readonly codes: readonly string[];
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

/** `/dev/outbox`: SMS and letters of the demonstration, with the codes in them, and the codes of authenticator apps. */
export function showOutbox({ listOutbox, listCodes }: Outbox): Handler {
  return async ({ words, t }) => {
    const codes = listCodes().map(({ login, name, code, seconds }) =>
      t('outbox.code', { who: name, login, code: inGroups(code, 3), seconds }),
    );
    const messages = (await listOutbox()).map(({ kind, at, ...message }) => ({
      ...message,
      kind: words[`outbox.${kind}`],
      at: `${dateShort(at)}, ${timeOfDay(at)}`,
    }));
    return page('dev/outbox', words['outbox.title'], { codes, messages });
  };
}
