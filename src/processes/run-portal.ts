import type { Config } from '../config/env';
import { createContainer } from '../container';
import type { GatewayAddress } from '../container/adapters';
import type { PaymentsAddress } from '../container/payment-system';
import { serve } from './serve';

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Runs what a process is for: pages, jobs, or both. */
export async function runPortal(
  config: Config,
  projectRoot: string,
  role: 'web' | 'worker' | 'all',
  gateway: GatewayAddress,
  payments?: PaymentsAddress,
): Promise<Running> {
  const container = createContainer(config, projectRoot, gateway, payments);
  const parts: Running[] = [];
  parts.push({ stop: container.startWatch() });
  if (role !== 'web') parts.push(await container.startWorker());
  if (role !== 'worker') parts.push(await serve(container));
  return {
    stop: async () => {
      for (const part of parts.reverse()) await part.stop();
      await container.close();
    },
  };
}
