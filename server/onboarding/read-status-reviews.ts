import type { StudentContext } from '../../machines/student-onboarding/setup.js';
import { Account } from '../database/entities/account.js';
import { School, SchoolClass } from '../database/entities/school.js';
import { StatusReview } from '../database/entities/status-review.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { readFlows } from '../flows/flow-row.js';
import { readWithin } from '../rights/scope.js';

/** A failed status verification with whom it is about, sealed as it is stored. What they typed is kept nowhere. */
export interface StatusReviewFile {
  readonly review: StatusReview;
  readonly account: Pick<Account, 'id' | 'name' | 'nationalId' | 'unifiedNumber' | 'lastSignInAt'>;
  readonly schoolName: string | null;
  readonly className: string | null;
  /** Mismatches since the last decision. */
  readonly tries: number;
  readonly revision: number;
  /** Whether a decision is waited for. A lock does not keep the registrar from it, and stays on. */
  readonly isDecidable: boolean;
}

export interface StatusReviewFilePage {
  readonly files: readonly StatusReviewFile[];
  /** Of all pages. */
  readonly total: number;
  /** Names the last one of this page where there are more. */
  readonly next: string | null;
}

interface Asking {
  /** The account that asks, and sees what its duty to decide reaches. */
  readonly actor: string;
  readonly at: number;
}

export interface ReadStatusReviews extends Asking {
  readonly isOpen: boolean;
  readonly first: number;
  /** The id of the last one that was seen. */
  readonly after: string | null;
}

const mostAtOnce = 100;
const duty = 'decideStatus';

/** The reviews that somebody decides about: open ones with the longest waiting first, decided ones with the latest first. */
export function readStatusReviews(em: EntityManager, asked: ReadStatusReviews): Promise<StatusReviewFilePage> {
  const { isOpen, first, after } = asked;
  // Ids grow with time: one column orders and pages.
  const [beyond, order] = isOpen ? ['>', 'asc'] : ['<', 'desc'];
  const from = `from status_review r where r.decided_at is ${isOpen ? '' : 'not '}null`;
  const isPaged = after !== null && isId(after);
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  return readWithin(em, { ...asked, duty }, async (tx) => {
    const [counted] = await tx.execute<{ total: string }[]>(`select count(*) as total ${from}`);
    const rows = await tx.execute<{ id: string }[]>(
      `select r.id ${from} ${isPaged ? `and r.id ${beyond} ?` : ''} order by r.id ${order} limit ?`,
      [...(isPaged ? [after] : []), limit + 1],
    );
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const next = rows.length > limit ? (ids.at(-1) ?? null) : null;
    return { files: await readFiles(tx, ids, asked.at), total: Number(counted?.total ?? 0), next };
  });
}

/** One review; `null` where there is none, and where it is not the asker's to decide: the two look alike. */
export async function readStatusReview(
  em: EntityManager,
  asked: Asking & { readonly id: string },
): Promise<StatusReviewFile | null> {
  if (!isId(asked.id)) return null;
  return readWithin(em, { ...asked, duty }, async (tx) => (await readFiles(tx, [asked.id], asked.at))[0] ?? null);
}

const readable = ['id', 'name', 'nationalId', 'unifiedNumber', 'lastSignInAt', 'school', 'schoolClass'] as const;

async function readFiles(tx: EntityManager, ids: readonly string[], at: number): Promise<StatusReviewFile[]> {
  if (ids.length === 0) return [];
  const reviews = await tx.find(StatusReview, { id: { $in: [...ids] } });
  const students = reviews.map(({ account }) => account);
  const accounts = await tx.find(Account, { id: { $in: students } }, { fields: readable });
  const schools = await tx.find(
    School,
    { id: { $in: accounts.flatMap(({ school }) => school ?? []) } },
    { fields: ['id', 'name'] },
  );
  const classes = await tx.find(SchoolClass, { id: { $in: accounts.flatMap((one) => one.schoolClass ?? []) } });
  const flows = await readFlows(tx, 'student-onboarding', students);
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const schoolNames = new Map(schools.map(({ id, name }) => [id, name]));
  const classNames = new Map(classes.map(({ id, grade, name }) => [id, `${grade} ${name}`]));
  const files = new Map(
    reviews.flatMap((review): [string, StatusReviewFile][] => {
      const [account, flow] = [accountById.get(review.account), flows.get(review.account)];
      if (account === undefined) return [];
      const file = {
        review,
        account,
        schoolName: schoolNames.get(account.school ?? '') ?? null,
        className: classNames.get(account.schoolClass ?? '') ?? null,
        tries: flow === undefined ? 0 : (flow.snapshot.context as StudentContext).mismatches,
        revision: flow?.revision ?? 0,
        // Not while the flow is in quarantine.
        isDecidable: review.decidedAt == null && (flow?.snapshot.can({ type: 'CONFIRM_STATUS', at }) ?? false),
      };
      return [[review.id, file]];
    }),
  );
  return ids.flatMap((id) => files.get(id) ?? []);
}
