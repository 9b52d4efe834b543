import { Migration } from '@mikro-orm/migrations';

/** How many flows are stored in which version of a machine, by an index alone. */
export class FlowVersion extends Migration {
  override up(): void {
    this.addSql(`create index "flow_machine_machine_version_index" on "flow" ("machine", "machine_version")`);
  }
}
