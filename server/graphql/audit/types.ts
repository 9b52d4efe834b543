import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { auditActions, type AuditAction as ActionName } from '../../audit/actions.js';
import { Access } from '../access.js';

/** `account.resetPassword` is `ACCOUNT_RESET_PASSWORD`. */
export const AuditAction: Readonly<Record<string, ActionName>> = Object.fromEntries(
  auditActions.map((action) => [
    action
      .replace('.', '_')
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .toUpperCase(),
    action,
  ]),
);
registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What somebody did for or to others.',
  valuesConfig: Object.fromEntries(
    Object.entries(AuditAction).map(([name, action]) => [name, { description: action }]),
  ),
});

/** The action of a name of the contract; `null` for any other text. */
export function actionNamed(name: string | undefined): ActionName | null {
  return name !== undefined && Object.hasOwn(AuditAction, name) ? (AuditAction[name] ?? null) : null;
}

@InputType({ description: 'Which entries; without anything all of them.' })
export class AuditFilterInput {
  @Field(() => AuditAction, { nullable: true, description: 'What was done.' })
  action!: ActionName | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From this instant on.' })
  since!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this instant.' })
  until!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who did it, or to whom it was done: an ID number or a unified number.',
  })
  person!: string | null;
}

@Access('parent')
@ObjectType({ description: 'Somebody in the audit trail, masked.' })
export class AuditPerson {
  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { description: '一号通账号.' })
  unifiedNumber!: string;
}

@Access('parent')
@ObjectType({ description: 'A figure that belongs to an entry, such as how many rows an import had.' })
export class AuditFigure {
  @Field(() => String, { description: 'What it counts or says.' })
  name!: string;

  @Field(() => String, { description: 'The figure. Never personal data.' })
  value!: string;
}

@Access('parent')
@ObjectType({ description: 'What somebody did, to whom, when, why, and from where.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Names the entry for good.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the chain; null for the seconds until it is chained.',
  })
  sequence!: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => AuditAction, { description: 'What.' })
  action!: ActionName;

  @Field(() => AuditPerson, {
    nullable: true,
    description: 'Who; null for the command line, or an account that is gone.',
  })
  actor!: AuditPerson | null;

  @Field(() => Boolean, { description: 'Whether it was done on the command line of the server.' })
  isByCommand!: boolean;

  @Field(() => AuditPerson, { nullable: true, description: 'To whom; null where it is about no single one.' })
  subject!: AuditPerson | null;

  @Field(() => String, { nullable: true, description: "The school's name, where it is about one." })
  schoolName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address that it was done from.' })
  address!: string | null;

  @Field(() => [AuditFigure], { description: 'What else there is to know.' })
  figures!: AuditFigure[];
}

@Access('parent')
@ObjectType({ description: 'A page of entries, the latest first.' })
export class AuditPage {
  @Field(() => [AuditEntry], { description: 'The entries.' })
  entries!: AuditEntry[];

  @Field(() => ID, { nullable: true, description: 'Goes back as `after` for the next page; null on the last one.' })
  next!: string | null;
}
