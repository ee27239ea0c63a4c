import type { RunningKey } from '../../../use-cases/administration/preview-calendar';

/** Where the preview's list goes on, as a button carries it. */
export function runningKeyText({ dueAt, id }: RunningKey): string {
  return `${dueAt.toISOString()}_${id}`;
}

/** Reads it back; null for anything else, which begins the list anew. */
export function readRunningKey(text: string): RunningKey | null {
  const [, dueAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(text) ?? [];
  if (dueAt === undefined || id === undefined || Number.isNaN(Date.parse(dueAt))) return null;
  return { dueAt: new Date(dueAt), id };
}
