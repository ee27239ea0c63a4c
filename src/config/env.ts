import { z } from 'zod';
import { antivirusConfig, AntivirusVariables, type AntivirusConfig } from './antivirus';
import { ConfigError } from './config-error';
import { databaseConfig, DatabaseVariables, type DatabaseConfig } from './database';
import { demoConfig, DemoVariables, type DemoConfig } from './demo';
import { gatewayConfig, GatewayVariables, type GatewayConfig } from './gateway';
import { mailConfig, MailVariables, type MailConfig } from './mail';
import { paymentsConfig, PaymentsVariables, type PaymentsConfig } from './payments';
import { brokenRules, type RawVariables } from './rules';
import { sealingConfig, SealingVariables, type SealingConfig } from './sealing';
import { securityConfig, SecurityVariables, type SecurityConfig } from './security';
import { serverConfig, ServerVariables, type ServerConfig } from './server';
import { signingConfig, SigningVariables, type SigningConfig } from './signing';
import { signatureConfig, SignatureVariables, type SignatureConfig } from './signature';
import { smsConfig, SmsVariables, type SmsConfig } from './sms';
import { storageConfig, StorageVariables, type StorageConfig } from './storage';

/** Every variable of the environment that the portal reads. */
export const Environment = z.object({
  ...ServerVariables.shape,
  ...DatabaseVariables.shape,
  ...SecurityVariables.shape,
  ...StorageVariables.shape,
  ...AntivirusVariables.shape,
  ...GatewayVariables.shape,
  ...PaymentsVariables.shape,
  ...SmsVariables.shape,
  ...MailVariables.shape,
  ...SignatureVariables.shape,
  ...DemoVariables.shape,
  ...SigningVariables.shape,
  ...SealingVariables.shape,
});
export type Environment = z.infer<typeof Environment>;

/** All settings of a process, a frozen object a concern. */
export interface Config {
  readonly server: ServerConfig;
  readonly database: DatabaseConfig;
  readonly security: SecurityConfig;
  readonly storage: StorageConfig;
  readonly antivirus: AntivirusConfig;
  readonly gateway: GatewayConfig;
  readonly payments: PaymentsConfig;
  readonly sms: SmsConfig;
  readonly mail: MailConfig;
  readonly signature: SignatureConfig;
  readonly demo: DemoConfig;
  readonly signing: SigningConfig;
  readonly sealing: SealingConfig;
}

/**
 * Reads the settings from the environment; a variable set to nothing counts as absent.
 * @throws ConfigError with the complete list of what is wrong
 */
export function readConfig(environment: RawVariables = process.env): Config {
  const raw = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(raw);
  const malformed = parsed.success ? [] : parsed.error.issues.map((issue) => problem(issue, raw));
  const problems = [...new Set([...malformed, ...brokenRules(raw)])];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(assemble(parsed.data));
}

/** Never quotes the value: it may be a secret. */
function problem({ path, message }: z.core.$ZodIssue, raw: RawVariables): string {
  const name = path.join('.');
  return `${name}: ${raw[name] === undefined ? 'must be given' : message}`;
}

function assemble(variables: Environment): Config {
  const demo = demoConfig(variables, variables.NODE_ENV);
  const signature = signatureConfig(variables, demo.enabled);
  return {
    server: serverConfig(variables),
    database: databaseConfig(variables),
    security: securityConfig(variables),
    storage: storageConfig(variables),
    antivirus: antivirusConfig(variables),
    gateway: gatewayConfig(variables),
    payments: paymentsConfig(variables),
    sms: smsConfig(variables),
    mail: mailConfig(variables),
    signing: signingConfig(variables, { environment: variables.NODE_ENV, demo: demo.enabled }),
    signature,
    sealing: sealingConfig(variables, signature.demoAuthority),
    demo,
  };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
