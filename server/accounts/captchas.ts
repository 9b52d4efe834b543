import { issue, type Issue } from '../../machines/rules/issue.js';
import { halfWidth, withoutBlanks } from '../../machines/rules/typed-text.js';
import { isId, newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import type { Ports, Puzzle } from '../ports.js';
import type { Signer } from './tokens.js';

interface Services {
  readonly em: EntityManager;
  readonly signer: Signer;
}

const validityMs = 2 * 60_000;

export type CaptchaPurpose = 'SIGN_IN' | 'SMS_CODE' | 'EVALUATION_SIGN_IN';
export type CaptchaKind = 'IMAGE' | 'PROOF_OF_WORK';

/** What a browser is given of a captcha. */
export interface ShownCaptcha {
  readonly id: string;
  readonly jpeg: Buffer | null;
  readonly puzzle: Puzzle | null;
  readonly expiresAt: number;
}

/** Shows a captcha to one browser for one purpose. */
export async function requestCaptcha(
  { em, signer, ...makers }: Services & Pick<Ports, 'captchas' | 'puzzles'>,
  asked: {
    readonly kind: CaptchaKind;
    readonly purpose: CaptchaPurpose;
    readonly browser: string;
    readonly at: number;
  },
): Promise<ShownCaptcha> {
  const { answer, ...shown } = await makeCaptcha(makers, asked.kind);
  const id = newId();
  const expiresAt = asked.at + validityMs;
  await rows(
    em.fork(),
    'insert into captcha (id, purpose, answer_hash, browser_hash, expires_at) values ($1, $2, $3, $4, $5)',
    [
      id,
      asked.purpose,
      answerHash(signer, id, answer),
      signer.hash('captcha-browser', asked.browser),
      new Date(expiresAt),
    ],
  );
  return { id, ...shown, expiresAt };
}

async function makeCaptcha(
  { captchas, puzzles }: Pick<Ports, 'captchas' | 'puzzles'>,
  kind: CaptchaKind,
): Promise<Pick<ShownCaptcha, 'jpeg' | 'puzzle'> & { readonly answer: string }> {
  return kind === 'IMAGE' ? { ...(await captchas.paint()), puzzle: null } : { ...(await puzzles.make()), jpeg: null };
}

/**
 * Judges an answer. Any answer spends the captcha, also one from another browser or for another purpose (A5):
 * deleting the row is what decides, so it can be spent only once on however many servers.
 */
export async function spendCaptcha(
  { em, signer }: Services,
  given: {
    readonly id: string;
    readonly answer: string;
    readonly purpose: CaptchaPurpose;
    readonly browser: string;
    readonly at: number;
  },
): Promise<Issue | null> {
  if (!isId(given.id)) return issue('CAPTCHA_EXPIRED', { field: 'captchaAnswer' });
  const sql = 'delete from captcha where id = $1 returning purpose, answer_hash, browser_hash, expires_at';
  const [row] = await rows<SpentCaptcha>(em.fork(), sql, [given.id]);
  const isOpen =
    row !== undefined &&
    row.purpose === given.purpose &&
    row.browser_hash.equals(signer.hash('captcha-browser', given.browser)) &&
    new Date(row.expires_at).getTime() > given.at;
  if (!isOpen) return issue('CAPTCHA_EXPIRED', { field: 'captchaAnswer' });
  const isRight = row.answer_hash.equals(answerHash(signer, given.id, given.answer));
  return isRight ? null : issue('CAPTCHA_WRONG', { field: 'captchaAnswer' });
}

interface SpentCaptcha {
  readonly purpose: string;
  readonly answer_hash: Buffer;
  readonly browser_hash: Buffer;
  readonly expires_at: Date | string;
}

function answerHash(signer: Signer, id: string, answer: string): Buffer {
  return signer.hash('captcha-answer', `${id}\0${withoutBlanks(halfWidth(answer)).toUpperCase()}`);
}
