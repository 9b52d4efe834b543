/** What a student does who gets through without a mistake or a phone, but for when. */
export const way: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'UNLOCK' },
  { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false },
  { type: 'SUBMIT_STATUS', matches: true },
  { type: 'CHANGE_PASSWORD', oldPasswordAccepted: true, newPasswordAccepted: true },
  { type: 'SKIP_PHONE' },
];
