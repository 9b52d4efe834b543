import { Migration } from '@mikro-orm/migrations';

/** From where signing in fails at accounts that do not exist: derivable passwords can be sprayed over made-up numbers. */
export class SignInSources extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  /** Of the last half hour: nobody misses it. */
  override down(): void {
    this.addSql('drop table "sign_in_source"');
  }
}

export const statements = [
  `create table "sign_in_source" (
    "scope" varchar(80) not null,
    "begun_at" timestamptz(3) not null,
    "unknown" int not null,
    "wrong" int not null,
    "entered" int not null,
    primary key ("scope", "begun_at")
  )`,
];
