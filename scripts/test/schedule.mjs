/**
 * Runs the stages in their order, as many at once as there are cores; one that occupies all cores runs alone.
 * @template Result
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {number} cores
 * @param {(stage: import('./stages.mjs').Stage) => Promise<Result>} run must not reject
 * @returns {Promise<Result[]>} in the order of the stages
 */
export async function schedule(stages, cores, run) {
  const results = [];
  const running = new Set();
  for (const stage of stages) {
    while (running.size >= (stage.allCores ? 1 : cores)) await Promise.race(running);
    const index = results.push(undefined) - 1;
    const done = run(stage).then((result) => {
      results[index] = result;
      running.delete(done);
    });
    running.add(done);
    if (stage.allCores) await done;
  }
  await Promise.all(running);
  return results;
}
