import type { DraftRecord, DraftRepository } from '../../data/drafts';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import { acceptsApplications } from '../../domain/edition/accepts-applications';
import type { Edition } from '../../domain/edition/edition';
import { channelsOf, governingEditions } from '../../domain/edition/governing-editions';
import type { Channel } from '../../domain/edition/vocabulary';
import { applicationForm, type FindOptions } from '../../domain/form/application-form';
import type { ConsentItem } from '../../domain/form/consents';
import type { FormPage } from '../../domain/form/form-pages';
import { DomainError } from '../../kernel/domain-error';
import { findOwnDraft } from './find-own-draft';
import { personalDataConsent } from './personal-data-consent';

/** What a person sees before they begin. */
export type Start =
  | {
      readonly kind: 'open';
      readonly edition: Edition;
      readonly pages: readonly FormPage[];
      readonly consent: ConsentItem;
      readonly begun: DraftRecord | undefined;
    }
  | { readonly kind: 'closed'; readonly edition: Edition }
  | { readonly kind: 'elsewhere'; readonly edition: Edition; readonly channels: readonly Channel[] };

interface Deps {
  readonly drafts: Pick<DraftRepository, 'listOfAccount'>;
  readonly editions: Pick<EditionLibrary, 'ofService' | 'openings'>;
  readonly findOptions: FindOptions;
}

/** Whether and how a service can be applied for on the portal. @throws DomainError `not-found` */
export function getStart({ drafts, editions, findOptions }: Deps) {
  return async (person: Person, serviceId: string): Promise<Start> => {
    const own = await editions.ofService(serviceId);
    const [edition] = own;
    if (edition === undefined) throw new DomainError('not-found');
    const openings = await editions.openings();
    if (!acceptsApplications(own, openings.get(serviceId))) return { kind: 'closed', edition };
    const channels = channelsOf(own);
    if (!channels.includes('portal')) return { kind: 'elsewhere', edition, channels };
    const { rules } = governingEditions(own, 'portal');
    const form = applicationForm(rules, { channel: 'portal', representative: false }, findOptions);
    return {
      kind: 'open',
      edition: rules,
      pages: form.pages,
      consent: personalDataConsent(form),
      begun: await findOwnDraft(drafts, person.accountId, serviceId),
    };
  };
}
