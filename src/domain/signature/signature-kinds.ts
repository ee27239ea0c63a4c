import { z } from 'zod';
import type { Edition } from '../edition/edition';
import { Channel } from '../edition/vocabulary';

/** Kinds of an applicant's signature that acts know. */
export const SignatureKind = z.enum(['eds', 'phone-code', 'paper']);
export type SignatureKind = z.infer<typeof SignatureKind>;

const Words = z.string().min(1);
const Kinds = z.array(SignatureKind).min(1);
/** Ours, where the act is silent. */
const OURS = { reason: Words, proposed: z.literal(true) };
const PLACE = { service: Words, edition: Words, channel: Channel, kinds: Kinds };

const Entry = z.union([z.strictObject({ ...PLACE, clause: Words }), z.strictObject({ ...PLACE, ...OURS })]);
const Default = z.strictObject({ channels: z.array(Channel).min(1), kinds: Kinds, ...OURS });

/** The whole of `seeds/reference/signature-kinds.yaml`. */
export const SignatureKinds = z
  .strictObject({ defaults: z.array(Default), kinds: z.array(Entry) })
  .refine(({ kinds }) => isOnce(kinds.map(placeOf)), 'an edition and channel has one entry')
  .refine(({ defaults }) => isOnce(defaults.flatMap(({ channels }) => channels)), 'a channel has one default')
  .refine(
    ({ defaults }) => defaults.flatMap(({ channels }) => channels).length === Channel.options.length,
    'each channel has a default',
  );
export type SignatureKinds = z.infer<typeof SignatureKinds>;

/** Which kinds of signature an application may have; `clause` is null where that is ours and not the act's. */
export interface SignatureRule {
  readonly kinds: readonly SignatureKind[];
  readonly clause: string | null;
}

/** What an edition allows on a channel: its own entry, else the default of the channel. */
export function signatureRule(
  table: SignatureKinds,
  { id, edition }: Pick<Edition, 'id' | 'edition'>,
  channel: Channel,
): SignatureRule {
  const own = table.kinds.find(
    (entry) => entry.service === id && entry.edition === edition.id && entry.channel === channel,
  );
  if (own !== undefined) return { kinds: own.kinds, clause: 'clause' in own ? own.clause : null };
  const standard = table.defaults.find(({ channels }) => channels.includes(channel));
  if (standard === undefined) throw new Error('Each channel has a default');
  return { kinds: standard.kinds, clause: null };
}

function placeOf({ service, edition, channel }: z.infer<typeof Entry>): string {
  return `${service}@${edition} ${channel}`;
}

function isOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
