/** The requests one after the other, again and again. @throws RangeError when there are none */
export function inRotation(requests: readonly string[]): () => string {
  let at = 0;
  return () => {
    const request = requests[at];
    if (request === undefined) throw new RangeError('There is nothing to ask');
    at = (at + 1) % requests.length;
    return request;
  };
}

/** The requests one after the other, each once. The function throws when there is none left. */
export function eachOnce(requests: readonly string[]): () => string {
  let at = 0;
  return () => {
    const request = requests[at];
    if (request === undefined)
      throw new Error(`All ${requests.length} requests were made; prepare more of them`);
    at += 1;
    return request;
  };
}
