import { hash, verify } from '@node-rs/argon2';
import type { HashingCost } from '../config.js';

/** argon2id. */
export class Passwords {
  #ofNobody: Promise<string> | undefined;

  constructor(private readonly cost: HashingCost) {}

  hash(password: string): Promise<string> {
    return hash(password, { memoryCost: this.cost.memoryKiB, timeCost: this.cost.timeCost, parallelism: 1 });
  }

  /** Takes as long for an account that does not exist. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.#ofNobody ??= this.hash('of nobody');
    const matches = await verify(stored ?? (await this.#ofNobody), password);
    return matches && stored !== null;
  }
}

/** What is wrong with a new password and its repetition, by the names of their fields. */
export function passwordErrors(password: string, confirmation: string): Record<string, string> {
  if (password === '') return { password: '请输入登录密码' };
  const isGood = password.length >= 8 && password.length <= 20 && /[A-Za-z]/.test(password) && /\d/.test(password);
  if (!isGood) return { password: '登录密码须为8至20位，同时包含字母和数字' };
  return password === confirmation ? {} : { confirmation: '两次输入的密码不一致' };
}

export const passwordHint = '8至20位，同时包含字母和数字';
