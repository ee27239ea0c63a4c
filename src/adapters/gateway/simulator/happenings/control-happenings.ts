import { z } from 'zod';
import type { RegistryEvent } from '../../../../domain/proactive/registry-event';
import { RegistryDay } from '../../../../domain/registry/registry-fields';
import { assertNever } from '../../../../kernel/assert-never';
import type { Realm } from '../answers/realm';
import { registerBirth, registerDeath, registerDisability, UnknownPersonError } from './register-event';

const Happening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('birth'), mother: z.string(), on: RegistryDay }),
  z.strictObject({
    kind: z.literal('disability'),
    person: z.string(),
    status: z.enum(['child', 'group-1', 'group-2', 'group-3']),
    on: RegistryDay,
  }),
  z.strictObject({ kind: z.literal('death'), person: z.string(), declarant: z.string(), on: RegistryDay }),
]);

/** Makes something happen in the simulated country, by the words of an address; undefined when they do not fit. */
export function happen(realm: Realm, search: URLSearchParams): RegistryEvent | undefined {
  const wanted = Happening.safeParse(Object.fromEntries(search));
  if (!wanted.success) return undefined;
  try {
    return register(realm, wanted.data);
  } catch (problem) {
    if (problem instanceof UnknownPersonError) return undefined;
    throw problem;
  }
}

function register(realm: Realm, wanted: z.infer<typeof Happening>): RegistryEvent {
  switch (wanted.kind) {
    case 'birth':
      return registerBirth(realm, wanted.mother, wanted.on);
    case 'disability':
      return registerDisability(realm, wanted.person, wanted.on, wanted.status);
    case 'death':
      return registerDeath(realm, wanted.person, wanted.on, wanted.declarant);
    default:
      return assertNever(wanted);
  }
}
