import { shallowRef } from 'vue';

/** The account name that was typed to sign in: password managers ask for it beside a new password. Gone with a reload. */
export const typedAccount = shallowRef('');
