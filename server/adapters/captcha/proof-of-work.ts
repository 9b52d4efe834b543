import { randomInt } from 'node:crypto';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Puzzle, PuzzleMaker } from '../../ports.js';

/**
 * A weak phone derives a key in about 2 ms (half of it the call itself) and tries the numbers from 0 up: 6 s at most,
 * half of that on average. A guess instead of the work costs three thousand captchas, and each wrong one is burned.
 */
const rounds = 1_000;
const numbers = 3_000;

/** A proof of work: the answer is the number whose derived key begins as the puzzle says. */
export class ProofOfWork implements PuzzleMaker {
  async make(): Promise<{ readonly answer: string; readonly puzzle: Puzzle }> {
    const counter = randomInt(numbers);
    // Unsigned: what is stored of the answer already says for whom, for what and until when it is good.
    const { parameters } = await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: rounds, counter, deriveKey });
    return { answer: String(counter), puzzle: parameters };
  }
}
