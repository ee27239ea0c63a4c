/** The outside systems that are one each; registries are many, behind one gateway. */
export const SINGLE_SYSTEMS = [
  'sms',
  'mail',
  'storage',
  'antivirus',
  'signatures',
  'payments',
  'registry-events',
] as const;
export type SingleSystem = (typeof SINGLE_SYSTEMS)[number];

/** The name under which a system leaves its marks. */
export type SystemName = SingleSystem | `registry:${string}`;

/** The name of a registry by its code in the directory of registries. */
export function registrySystem(code: string): SystemName {
  return `registry:${code}`;
}

/** What a name means: one of the single systems, or a registry by its code. */
export function systemOf(
  name: SystemName,
): { readonly kind: 'registry'; readonly code: string } | { readonly kind: SingleSystem } {
  const single = SINGLE_SYSTEMS.find((one) => one === name);
  return single === undefined ? { kind: 'registry', code: name.slice('registry:'.length) } : { kind: single };
}

/** Why a system did not do what it was asked, as far as people are told in words. */
export const SYSTEM_FAILURES = [
  'timeout',
  'unreachable',
  'refused',
  'invalid-answer',
  'broken-answer',
  'connection-lost',
  'busy',
  'account',
  'revocation-unavailable',
  'damaged',
  'error',
] as const;
export type SystemFailure = (typeof SYSTEM_FAILURES)[number];

/** The failure that a code names; undefined for one that has no words. */
export function findSystemFailure(code: string): SystemFailure | undefined {
  return SYSTEM_FAILURES.find((known) => known === code);
}
