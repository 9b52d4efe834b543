import {
  RequestCaptchaDocument,
  type CaptchaKind,
  type CaptchaPurpose,
  type RequestCaptchaMutation,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';

export type Captcha = RequestCaptchaMutation['requestCaptcha'];

/** A form that comes later than this asks for itself: what was asked for may have been for another one. */
const freshMs = 5_000;
let ahead: { readonly purpose: CaptchaPurpose; readonly at: number; readonly asked: Promise<Captcha> } | null = null;

/** Asks for the picture of a page that is about to be drawn: on a slow phone it comes with the page instead of after it. */
export function askAhead(purpose: CaptchaPurpose): void {
  const asked = ask(purpose, 'IMAGE');
  // Whoever takes it hears of the fault.
  asked.catch(() => undefined);
  ahead = { purpose, at: Date.now(), asked };
}

/** The captcha of a form: the one that was asked for ahead, if it is for this, else another one. */
export function askForCaptcha(purpose: CaptchaPurpose, kind: CaptchaKind): Promise<Captcha> {
  const waiting = ahead;
  ahead = null;
  const isRight = kind === 'IMAGE' && waiting?.purpose === purpose && Date.now() - waiting.at < freshMs;
  return isRight ? waiting.asked : ask(purpose, kind);
}

async function ask(purpose: CaptchaPurpose, kind: CaptchaKind): Promise<Captcha> {
  return (await request(RequestCaptchaDocument, { purpose, kind })).requestCaptcha;
}
