import { z } from 'zod';
import { address } from './variables';

/** The gateway to the state registries. */
export const GatewayVariables = z.object({
  GATEWAY_URL: address('http', 'https').optional(),
  GATEWAY_KEY: z.string().optional(),
});
export type GatewayVariables = z.infer<typeof GatewayVariables>;

/** The state's gateway, or the built-in simulator when demo mode names none. */
export type GatewayConfig =
  { readonly kind: 'simulator' } | { readonly kind: 'live'; readonly url: string; readonly key: string };

/** The gateway that the variables name, or the simulator. */
export function gatewayConfig({ GATEWAY_URL: url, GATEWAY_KEY: key }: GatewayVariables): GatewayConfig {
  return url === undefined || key === undefined ? { kind: 'simulator' } : { kind: 'live', url, key };
}
