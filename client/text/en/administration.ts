import type { Dictionary } from '../dictionary.js';

export const administration: Dictionary['administration'] = {
  title: 'Administration',
  roster: 'Roster import',
  progress: 'Progress',
  accounts: 'Accounts',
  actions: 'Actions',
  initialPassword: 'Initial password',
  conflicts: 'Real-name requests',
  audit: 'Audit trail',
  reading: 'Loading…',
  old: 'No connection: this may not be the latest.',
  readFailed: 'It did not load. Please check the network.',
  percent: '{percent}% done',
  done: 'Done',
  failed: 'Failed',
  pending: 'Pending',
  speed: 'Speed',
  perSecond: '{count} a second',
  timeLeft: 'Time left, about',
  secondsLeft: '{count} s',
  minutesLeft: '{count} min',
};
