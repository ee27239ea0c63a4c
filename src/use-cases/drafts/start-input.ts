import type { Representative } from '../../data/drafts';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Language } from '../../kernel/language';

/** How somebody begins an application. */
export type StartInput = {
  readonly serviceId: string;
  readonly language: Language;
  /** The applicant agreed that the state registries are asked; without it the forms stay empty and papers are attached. */
  readonly registryConsent: boolean;
} & (
  | { readonly by: 'myself' }
  | {
      readonly by: 'representative';
      readonly principalIin: string;
      readonly principalName: string;
      /** Number of the notarised power of attorney. */
      readonly powerNumber: string;
    }
  | {
      /** A member of staff writes for a visitor. */
      readonly by: 'counter';
      readonly channel: Channel;
      readonly applicantIin: string;
      readonly applicantName: string;
      readonly applicantPhone: string | null;
      readonly representative: Representative | null;
    }
);
