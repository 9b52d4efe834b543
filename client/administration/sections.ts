import type { Component } from 'vue';
import IconCorrections from '~icons/lucide/file-pen-line';
import IconAudit from '~icons/lucide/scroll-text';
import IconProgress from '~icons/lucide/chart-bar-stacked';
import IconRoster from '~icons/lucide/file-up';
import IconActions from '~icons/lucide/list-checks';
import IconInitialPassword from '~icons/lucide/key-round';
import IconReviews from '~icons/lucide/clipboard-check';
import IconConflicts from '~icons/lucide/user-round-check';
import IconAccounts from '~icons/lucide/users-round';
import type { Duty } from '../graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';

/** A part of the administration: a page of its own, for those who have one of the duties. */
export interface Section {
  readonly path: string;
  readonly text: TextKey;
  readonly icon: Component;
  readonly duties: readonly Duty[];
}

/** In the order of a school's morning. */
export const sections: readonly Section[] = [
  { path: '/administration/progress', text: 'administration.progress', icon: IconProgress, duties: ['OVERSEE'] },
  { path: '/administration/roster', text: 'administration.roster', icon: IconRoster, duties: ['IMPORT_ROSTER'] },
  { path: '/administration/accounts', text: 'administration.accounts', icon: IconAccounts, duties: ['OVERSEE'] },
  {
    path: '/administration/actions',
    text: 'administration.actions',
    icon: IconActions,
    duties: ['UNLOCK', 'LOCK', 'RESET_PASSWORDS'],
  },
  {
    path: '/administration/conflicts',
    text: 'administration.conflicts',
    icon: IconConflicts,
    duties: ['SETTLE_CONFLICTS', 'INSPECT'],
  },
  {
    path: '/administration/status-reviews',
    text: 'administration.statusReviews',
    icon: IconReviews,
    duties: ['DECIDE_STATUS'],
  },
  {
    path: '/administration/corrections',
    text: 'administration.corrections',
    icon: IconCorrections,
    duties: ['OVERSEE', 'CONFIRM_CORRECTIONS', 'CARRY_CORRECTIONS'],
  },
  { path: '/administration/audit', text: 'administration.audit', icon: IconAudit, duties: ['READ_AUDIT'] },
  {
    path: '/administration/initial-password',
    text: 'administration.initialPassword',
    icon: IconInitialPassword,
    duties: ['ANNOUNCE_PASSWORD'],
  },
];
