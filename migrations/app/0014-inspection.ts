import { Migration } from '@mikro-orm/migrations';

/** What developers look for: flows in a state, the longest wait first; and what people were told last. */
export class Inspection extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    for (const statement of back) this.addSql(statement);
  }
}

const back = [
  `drop index "flow_event_issue_index"`,
  `drop index "flow_event_told_index"`,
  `create index "flow_machine_state_value_index" on "flow" ("machine", "state_value")`,
  `drop index "flow_machine_state_value_standing_since_subject_index"`,
];

const statements = [
  // The same as before, with the rows of each state value in the order in which they are listed.
  `create index "flow_machine_state_value_standing_since_subject_index" on "flow" ("machine", "state_value", "standing_since", "subject")`,
  `drop index "flow_machine_state_value_index"`,

  // Few events tell anything to be put right.
  `create index "flow_event_told_index" on "flow_event" ("flow_id", "revision") where "issues" <> '[]'::jsonb`,
  `create index "flow_event_issue_index" on "flow_event" (("issues"->0->>'code'), "flow_id", "revision") where "issues" <> '[]'::jsonb`,
];
