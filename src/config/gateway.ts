import { z } from 'zod';
import { address } from './variables';

/** The gateway to the state registries. Certificates and the private key are named by the paths of their PEM files. */
export const GatewayVariables = z.object({
  GATEWAY_URL: address('http', 'https').optional(),
  GATEWAY_KEY: z.string().optional(),
  GATEWAY_CERTIFICATE: z.string().optional(),
  GATEWAY_PRIVATE_KEY: z.string().optional(),
  GATEWAY_CA: z.string().optional(),
});
export type GatewayVariables = z.infer<typeof GatewayVariables>;

/** The state's gateway, or the built-in simulator when demo mode names none. */
export type GatewayConfig =
  | { readonly kind: 'simulator' }
  | {
      readonly kind: 'live';
      readonly url: string;
      /** The secret by which requests are signed. */
      readonly key: string | undefined;
      /** Paths of our certificate and its private key, for mutual TLS, and of the authority whom the gateway's is from. */
      readonly certificate: string | undefined;
      readonly privateKey: string | undefined;
      readonly authority: string | undefined;
    };

/** The gateway that the variables name, or the simulator. */
export function gatewayConfig(variables: GatewayVariables): GatewayConfig {
  const { GATEWAY_URL: url, GATEWAY_KEY: key, GATEWAY_CERTIFICATE: certificate } = variables;
  if (url === undefined || (key === undefined && certificate === undefined)) return { kind: 'simulator' };
  const { GATEWAY_PRIVATE_KEY: privateKey, GATEWAY_CA: authority } = variables;
  return { kind: 'live', url, key, certificate, privateKey, authority };
}
