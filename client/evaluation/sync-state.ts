/** After the time is up, milliseconds in which the password may still be on its way without being late. */
const graceMs = 30_000;

/**
 * What is said of a password that has not come to the evaluation platform yet: how long still, that the time is up, or that it is
 * late.
 *
 * @param until when it should have come, epoch milliseconds; `NaN` if that is not known
 * @param answeredAt when the platform was asked and had not had it, epoch milliseconds
 */
export function syncState(until: number, answeredAt: number, secondsLeft: number): 'RUNNING' | 'OVER' | 'OVERDUE' {
  if (secondsLeft > 0) return 'RUNNING';
  return until + graceMs > answeredAt ? 'OVER' : 'OVERDUE';
}
