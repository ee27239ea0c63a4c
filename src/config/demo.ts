import { z } from 'zod';
import { onOff } from './variables';

/** Whether the portal shows itself with invented people. */
export const DemoVariables = z.object({ DEMO_MODE: onOff().optional() });
export type DemoVariables = z.infer<typeof DemoVariables>;

/** Demo mode: invented people with known passwords, a simulated gateway, an outbox that anybody can read. */
export interface DemoConfig {
  readonly enabled: boolean;
}

/** On by default everywhere but in production, where it is refused. */
export function demoConfig(variables: DemoVariables, environment: string): DemoConfig {
  return { enabled: variables.DEMO_MODE ?? environment !== 'production' };
}
