import { EventEmitter } from 'node:events';
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Clock } from '../kernel/clock';
import { repeat } from './repeat';

const CONCURRENCY = 4;
const POLL_MS = 1_000;
const BEAT_MS = 5_000;
/** How long a request for a job may wait before it is taken to the queue. */
const QUEUE_UP_MS = 500;
/** A worker that has been silent for so long is dead: its jobs go to another. */
const SILENCE_MS = 30_000;

/** Signs of life of workers. */
export interface Heartbeats {
  beat(workerId: string, at: Date): Promise<void>;
  leave(workerId: string): Promise<void>;
  freeJobsOfSilent(since: Date): Promise<void>;
}

/** Jobs that facts asked for. */
export interface Requests {
  queueUp(): Promise<void>;
}

export interface WorkerSettings {
  /** Connection as the app, with its role. */
  readonly url: string;
  readonly tasks: TaskList;
  readonly crontab: string;
  readonly heartbeats: Heartbeats;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly log: { error(details: object, message: string): void };
}

/** Works jobs off until it is stopped; `stop` lets running jobs finish. */
export async function runWorker(settings: WorkerSettings): Promise<{ stop: () => Promise<void> }> {
  const events: WorkerEvents = new EventEmitter();
  const workers = new Set<string>();
  const { heartbeats, requests, clock, log } = settings;
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId));

  const beat = async (): Promise<void> => {
    const now = clock.now();
    for (const workerId of workers) await heartbeats.beat(workerId, now);
    await heartbeats.freeJobsOfSilent(new Date(now.getTime() - SILENCE_MS));
  };
  const runner = await run({
    connectionString: settings.url,
    taskList: settings.tasks,
    crontab: settings.crontab,
    events,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    maxPoolSize: CONCURRENCY + 2,
    logger: new Logger(() => (level, message, meta) => {
      if (String(level) === 'error') log.error({ ...meta }, message);
    }),
  });
  const tell = (message: string) => (problem: unknown) => log.error({ err: problem }, message);
  const stopBeating = repeat(beat, BEAT_MS, tell('no sign of life could be given'));
  const stopQueueing = repeat(
    () => requests.queueUp(),
    QUEUE_UP_MS,
    tell('jobs could not be taken to the queue'),
  );

  return {
    stop: async () => {
      await Promise.all([stopBeating(), stopQueueing()]);
      await runner.stop();
      for (const workerId of workers) await heartbeats.leave(workerId);
    },
  };
}
