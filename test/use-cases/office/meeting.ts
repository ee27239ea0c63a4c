import type { ApplicationRepository } from '../../../src/data/applications';

type Commit = ApplicationRepository['commit'];

/**
 * The race that chance seldom makes: acts that have all read the same case, and decided by it, write one after another. Each
 * gets a commit of its own; the first of them writes first. What an act writes when it decides anew goes straight through.
 */
export function meeting(commit: Commit, acts = 2): Commit[] {
  const turns = Array.from({ length: acts }, turn);
  let arrived = 0;
  return turns.map(({ opened }, place) => {
    let isFirst = true;
    return async (change) => {
      if (!isFirst) return commit(change);
      isFirst = false;
      arrived += 1;
      if (arrived === acts) turns[0]?.open();
      await opened;
      try {
        return await commit(change);
      } finally {
        turns[place + 1]?.open();
      }
    };
  });
}

function turn(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
