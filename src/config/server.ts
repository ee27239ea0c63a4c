import { z } from 'zod';
import { address, wholeNumber } from './variables';

const DEFAULT_PORT = '3000';

/** What the processes of the portal are told about themselves. */
export const ServerVariables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: wholeNumber(1, 65_535).prefault(DEFAULT_PORT),
  BASE_URL: address('http', 'https').optional(),
  PROCESS_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  WEB_PROCESSES: wholeNumber(1, 64).prefault('1'),
  TRUST_PROXY: wholeNumber(0, 10).prefault('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type ServerVariables = z.infer<typeof ServerVariables>;

/** How the portal runs and is reached. */
export interface ServerConfig {
  readonly environment: ServerVariables['NODE_ENV'];
  readonly port: number;
  /** The public address, without a slash at its end. */
  readonly baseUrl: string;
  /** Which work this process does: answer requests, run jobs, or both. */
  readonly role: ServerVariables['PROCESS_ROLE'];
  readonly webProcesses: number;
  /** How many proxies stand in front of the portal and tell it the visitor's address. */
  readonly trustedProxies: number;
  readonly logLevel: ServerVariables['LOG_LEVEL'];
}

export function serverConfig(variables: ServerVariables): ServerConfig {
  return {
    environment: variables.NODE_ENV,
    port: variables.PORT,
    baseUrl: variables.BASE_URL ?? `http://localhost:${variables.PORT}`,
    role: variables.PROCESS_ROLE,
    webProcesses: variables.WEB_PROCESSES,
    trustedProxies: variables.TRUST_PROXY,
    logLevel: variables.LOG_LEVEL,
  };
}
