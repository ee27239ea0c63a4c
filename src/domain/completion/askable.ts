import type { EventPayload } from '../application/event';
import type { Edition } from '../edition/edition';
import type { FormField } from '../edition/forms';
import { Channel } from '../edition/vocabulary';
import { applicationForm } from '../form/application-form';

type Filed = EventPayload<'filed'>;

/** Documents of a case about which something can be asked: what the portal made itself, and what nobody needs, is not. */
export function askableDocuments({ documents }: Pick<Filed, 'documents'>): Filed['documents'] {
  return documents.filter(({ state }) => state !== 'made-by-portal' && state !== 'not-needed');
}

/** Questions whose answers can be corrected. Whose application it is was settled before it was begun. */
export function askableFields(rules: Edition, filed: Filed): readonly FormField[] {
  const representative = filed.representative !== null;
  const { asked } = applicationForm(rules, { channel: Channel.parse(filed.channel), representative });
  return asked.filter(({ id, type }) => type !== 'iin' && filed.answers[id] !== undefined);
}
