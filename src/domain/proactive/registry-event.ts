import { z } from 'zod';
import { RegistryDay } from '../registry/registry-fields';
import { RegistryIin } from '../registry/registry-iin';

/** What registries tell of by themselves: a birth or a death was registered, a disability was set. */
export const EventKind = z.enum(['birth', 'disability', 'death']);
export type EventKind = z.infer<typeof EventKind>;

/**
 * One event as a registry tells of it. `subjectIin`: the child, the person with the disability, the deceased.
 * `happenedOn`: born, set, died. `declarantIin`: who had a death registered, for whoever buries is not known otherwise.
 * Everything else is asked from the registries themselves.
 */
export const RegistryEvent = z.object({
  id: z.string().min(1).max(100),
  kind: EventKind,
  subjectIin: RegistryIin,
  happenedOn: RegistryDay,
  declarantIin: RegistryIin.exactOptional(),
});
export type RegistryEvent = z.infer<typeof RegistryEvent>;

/** A page of events, the oldest first, and where the next one begins. An empty page is the end for now. */
export const RegistryEventPage = z.object({
  events: z.array(RegistryEvent).max(1_000),
  next: z.string().max(200),
});
export type RegistryEventPage = z.infer<typeof RegistryEventPage>;
