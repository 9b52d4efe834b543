import { expect } from 'vitest';
import type { TestPortal } from './portal.js';

/** Work of a portal that goes on when a test says so: what a page shows meanwhile stays as long as it is looked at. */
export interface HeldWork {
  /** One part is done. */
  step(): Promise<void>;
  /** All of it is done, and nothing is held any more. */
  release(): Promise<void>;
}

const due = `update work set due_at = '2000-01-01'`;

/** From now on no work is done, whoever enqueues it. */
export async function holdWork({ servers, query }: TestPortal): Promise<HeldWork> {
  const ring = () => servers.forEach(({ composition }) => composition.services.work.ring());
  await query(`
    create or replace function hold_work() returns trigger language plpgsql as $$
      begin new.due_at := '9999-01-01'; return new; end $$;
    create or replace trigger hold_work before insert or update on work for each row
      when (current_setting('shoudeng.work_goes_on', true) is distinct from 'yes') execute function hold_work()`);
  return {
    async step() {
      await query(`begin; set local shoudeng.work_goes_on = 'yes'; ${due}; commit`);
      ring();
      // Until the part is done, and what follows is held again.
      const going = `select 1 from work where due_at < '9000-01-01'`;
      await expect.poll(async () => (await query(going)).length, { timeout: 30_000 }).toBe(0);
    },
    async release() {
      await query(`drop trigger if exists hold_work on work; ${due}`);
      ring();
    },
  };
}
