import { z } from 'zod';

/** A clamd by its address. */
const ClamdAddress = z
  .string()
  .regex(
    /^(tcp:\/\/[A-Za-z0-9.-]+:\d{1,5}|unix:\/.+)$/,
    'must be like tcp://host:3310 or unix:/run/clamav/clamd.sock',
  );

/** The antivirus that looks through files. */
export const AntivirusVariables = z.object({ ANTIVIRUS_ADDRESS: ClamdAddress.optional() });
export type AntivirusVariables = z.infer<typeof AntivirusVariables>;

/** Clamd over TCP or on a socket of this machine, or none. */
export type AntivirusConfig =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'clamd';
      readonly address: { readonly host: string; readonly port: number } | { readonly path: string };
    };

/** The antivirus that the variables name, or none. */
export function antivirusConfig({ ANTIVIRUS_ADDRESS: address }: AntivirusVariables): AntivirusConfig {
  if (address === undefined) return { kind: 'off' };
  if (address.startsWith('unix:'))
    return { kind: 'clamd', address: { path: address.slice('unix:'.length).replace(/^\/+/, '/') } };
  const [host = '', port = ''] = address.slice('tcp://'.length).split(':');
  return { kind: 'clamd', address: { host, port: Number(port) } };
}
