/** Whether a text can be a bureau's code, `140100`: nothing else is looked up. */
export function isBureauCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}
