import { z } from 'zod';
import { address, onOff, wholeNumber } from './variables';

const DEFAULT_PORT = '3000';
const PROXIES =
  /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d+)?)(, ?(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d+)?))*$/i;

/** What the processes of the portal are told about themselves. */
export const ServerVariables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: wholeNumber(1, 65_535).prefault(DEFAULT_PORT),
  BASE_URL: address('http', 'https').optional(),
  PROCESS_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  WEB_PROCESSES: wholeNumber(1, 64).prefault('1'),
  TRUST_PROXY: z
    .string()
    .regex(
      PROXIES,
      'must be addresses, networks, or the words loopback, linklocal, uniquelocal, with commas between',
    )
    .optional(),
  SET_UP_ON_START: onOff().prefault('on'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
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
  /** The proxies that are believed about the visitor's address; false when there is none. */
  readonly trustProxy: string | false;
  /** Whether this process first brings the database up to date; off where that is a step of its own. */
  readonly setUpOnStart: boolean;
  readonly logLevel: ServerVariables['LOG_LEVEL'];
}

/** How the portal runs, from its variables. */
export function serverConfig(variables: ServerVariables): ServerConfig {
  return {
    environment: variables.NODE_ENV,
    port: variables.PORT,
    baseUrl: variables.BASE_URL ?? `http://localhost:${variables.PORT}`,
    role: variables.PROCESS_ROLE,
    webProcesses: variables.WEB_PROCESSES,
    trustProxy: variables.TRUST_PROXY ?? false,
    setUpOnStart: variables.SET_UP_ON_START,
    logLevel: variables.LOG_LEVEL,
  };
}
