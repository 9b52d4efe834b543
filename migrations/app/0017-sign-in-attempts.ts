import { Migration } from '@mikro-orm/migrations';
import { statements as sources } from './0016-sign-in-source.js';

/** Which accounts signing in came to from where, each once: counters by address counted one account again and again. */
export class SignInAttempts extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  /** Of the last half hour: nobody misses it. */
  override down(): void {
    for (const statement of ['drop table "sign_in_attempt"', ...sources]) this.addSql(statement);
  }
}

const statements = [
  // By time first: what is counted is of one half hour, and what is forgotten is older than one.
  `create table "sign_in_attempt" (
    "begun_at" timestamptz(3) not null,
    "scope" varchar(80) not null,
    "outcome" varchar(10) not null,
    "identifier_hash" bytea not null,
    primary key ("begun_at", "scope", "outcome", "identifier_hash")
  )`,
  `drop table "sign_in_source"`,
];
