/** `npm run test:thorough`: everything, and as often and as large as its bar asks. */
export const atNight = process.env['THOROUGH'] === 'true';

/**
 * How often something is broken or attacked: so often that a defect shows with every `npm test`, and as often as its bar
 * asks with `npm run test:thorough`, which takes much longer.
 */
export function times<T>({ usually, thoroughly }: { readonly usually: T; readonly thoroughly: T }): T {
  return atNight ? thoroughly : usually;
}
