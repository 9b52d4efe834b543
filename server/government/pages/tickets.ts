import type { Visit } from '../http/visit.js';

const validityMs = 15 * 60_000;

/** What a form carries from one step to the next: for which account, in which browser, until when. */
interface Ticket {
  readonly account: string;
  readonly browser: string;
  readonly until: number;
}

export type TicketPurpose = 'recover-password' | 'deregister' | 'face-sign-in';

export function signTicket({ platform, browser, at }: Visit, purpose: TicketPurpose, account: string): string {
  const ticket: Ticket = { account, browser: browser.toString('hex'), until: at + validityMs };
  return platform.secrets.sign(purpose, ticket);
}

/** The ticket, if it is for this, of this browser, and still good. */
export function openTicket({ platform, browser, at }: Visit, purpose: TicketPurpose, signed: string | undefined) {
  const ticket = platform.secrets.open<Ticket>(purpose, signed ?? '');
  return ticket !== null && ticket.browser === browser.toString('hex') && ticket.until > at ? ticket : null;
}
