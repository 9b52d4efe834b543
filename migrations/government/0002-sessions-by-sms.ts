/** Whoever signed in by a code to the account's phone need not know its password to give it another phone. */
export const sessionsBySms: readonly string[] = [
  'alter table government.session add column by_sms boolean not null default false',
];
