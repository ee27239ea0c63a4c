import { fieldsOfCondition } from '../edition/conditions';
import type { EditionDocument } from '../edition/documents';
import type { Edition } from '../edition/edition';
import { ALL_CHANNELS, type Channel } from '../edition/vocabulary';
import type { ApplicationForm } from '../form/application-form';
import { isConfirmable, isMadeByPortal, provesIdentity, provesRepresentation } from './document-words';
import { documentsOfField } from './documents-of-field';

/** Ways that have their own papers, which nobody else is asked for. */
const SPECIAL: readonly string[] = ['mobile-proactive', 'one-application', 'mse-unit'];

/**
 * The documents of an edition that concern an application on a channel, in the printed order. A channel for which the
 * edition lists nothing has the documents of the counters. On the portal the acts list only the electronic request, because
 * the rest is confirmed by systems; to these are added what proves who applies and for whom, what a registry is asked to
 * confirm, what the portal's form itself names, and what an answer of that form brings: they are needed as soon as a system
 * is silent.
 */
export function documentsOfChannel(edition: Edition, form: ApplicationForm): readonly EditionDocument[] {
  const { channel } = form;
  const own = edition.documents.filter((document) => isFor(document, channel));
  if (!own.some(isListed)) return edition.documents.filter((document) => document.channels.some(isCounter));
  if (channel !== 'portal') return own;
  const named = new Set(form.uploads.flatMap((field) => documentsOfField(field, edition.documents)));
  return edition.documents.filter(
    (document) =>
      own.includes(document) ||
      (document.channels.some(isCounter) &&
        !isMadeByPortal(document) &&
        (provesIdentity(document) ||
          provesRepresentation(document) ||
          isConfirmable(document) ||
          named.has(document.id) ||
          isDecidedBy(form, document))),
  );
}

/** The form asks everything on which the document depends. */
function isDecidedBy(form: ApplicationForm, { needed_when: needed }: EditionDocument): boolean {
  const asks = (id: string) => form.fields.some((field) => field.id === id);
  return needed !== undefined && fieldsOfCondition(needed.when).every(asks);
}

function isFor({ channels }: EditionDocument, channel: Channel): boolean {
  return channels.includes(channel) || channels.includes(ALL_CHANNELS);
}

/** A document for all channels alone does not make a list for this one. */
function isListed({ channels }: EditionDocument): boolean {
  return !channels.includes(ALL_CHANNELS);
}

function isCounter(channel: string): boolean {
  return channel !== 'portal' && !SPECIAL.includes(channel);
}
