import { Migration } from '@mikro-orm/migrations';
import { bringBack, moveAside } from './taken-back.js';

/** Flows that the machines of today cannot go on with, by name. Their rows stay as they are. */
export class FlowQuarantine extends Migration {
  override up(): void {
    this.addSql(`create table "flow_quarantine" (
      "flow_id" uuid not null,
      "machine_version" int not null,
      "misfit" jsonb not null,
      "since" timestamptz(3) not null,
      primary key ("flow_id")
    )`);
    this.addSql(
      `alter table "flow_quarantine" add constraint "flow_quarantine_flow_id_foreign" foreign key ("flow_id") references "flow" ("id") on update cascade on delete cascade`,
    );
    const known = 'exists (select 1 from flow f where f.id = q.flow_id)';
    this.addSql(
      bringBack(
        'flow_quarantine',
        `insert into flow_quarantine select q.* from taken_back.flow_quarantine q where ${known}`,
      ),
    );
  }

  override down(): void {
    this.addSql('alter table "flow_quarantine" drop constraint "flow_quarantine_flow_id_foreign"');
    for (const statement of moveAside('flow_quarantine')) this.addSql(statement);
  }
}
