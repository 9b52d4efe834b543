const after = /^xstate\.after\.([^.]+)\./;

/** An event's name as a log says it: that of a deadline by the name of its wait. */
export function eventText(type: string): string {
  const wait = after.exec(type)?.[1];
  return wait === undefined ? type : `after ${wait}`;
}
