import { DomainError } from '../../kernel/domain-error';
import type { Edition } from '../edition/edition';
import type { EditionForm } from '../edition/forms';
import type { Channel } from '../edition/vocabulary';

/** Ids under which the acts' annexes put the request made on the portal. */
const PORTAL_FORMS = ['portal-request', 'portal-application', 'application-portal'] as const;
const GENERAL_FORM = 'application';

/**
 * The form by which a citizen applies on a channel: the channel's own form where the edition has one, else the application.
 * Where an edition has only the portal's form, it serves the counters too: the questions are the same.
 * @throws DomainError `edition-without-application-form`
 */
export function getForm(edition: Edition, channel: Channel): EditionForm {
  const ids = channel === 'portal' ? [...PORTAL_FORMS, GENERAL_FORM] : [GENERAL_FORM, ...PORTAL_FORMS];
  const own = channel === 'portal' ? undefined : findOwnForm(edition, channel);
  const form =
    own ?? ids.map((id) => edition.forms.find((one) => one.id === id)).find((one) => one !== undefined);
  if (form !== undefined) return form;
  throw new DomainError('edition-without-application-form', {
    service: edition.id,
    edition: edition.edition.id,
  });
}

/** A form made for one counter: `application-provider`, `application-mse`, or limited to it by `channels`. */
function findOwnForm(edition: Edition, channel: Channel): EditionForm | undefined {
  const applications = edition.forms.filter(({ id }) => id.startsWith(`${GENERAL_FORM}-`));
  const [place = channel] = channel.split('-');
  return (
    applications.find(({ channels }) => channels?.includes(channel)) ??
    applications.find(({ id }) => id === `${GENERAL_FORM}-${channel}` || id === `${GENERAL_FORM}-${place}`)
  );
}
