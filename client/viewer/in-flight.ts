const running = new Set<Promise<unknown>>();

/** Keeps count of a request that may change who is signed in, or where they stand. */
export function track<T>(request: Promise<T>): Promise<T> {
  running.add(request);
  const forget = () => running.delete(request);
  request.then(forget, forget);
  return request;
}

/** Once no such request is under way. */
export async function settled(): Promise<void> {
  while (running.size > 0) await Promise.allSettled(running);
}
