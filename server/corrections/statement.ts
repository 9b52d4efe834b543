import {
  correctionFields,
  fieldsWithValue,
  statementLength,
  valueMaximumLength,
  type CorrectionField,
  type FieldWithValue,
} from '../../machines/record-correction/fields.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdsPersonalNumber } from '../../machines/rules/personal-number.js';
import { withoutBlanks } from '../../machines/rules/typed-text.js';
import type { Reporter } from './reporter.js';
import type { Statement } from './sealed-parts.js';

/** What a student, or a family member, says is wrong. */
export interface Reported {
  readonly fields: readonly CorrectionField[];
  /** In their words. */
  readonly text: string;
  /** What would be right, where they know. */
  readonly wanted: readonly { readonly field: CorrectionField; readonly value: string }[];
  readonly at: number;
}

/** A report as it is kept. */
export function statementOf({ at, text, wanted, reporter }: Reported & { readonly reporter: Reporter }): Statement {
  const said = wanted.filter(({ value }) => value.trim() !== '').map(({ field, value }) => [field, value.trim()]);
  const by = reporter.member?.relation ?? 'student';
  return { at, by, text: text.trim(), wanted: Object.fromEntries(said) as Statement['wanted'] };
}

/** Why a report says too little, or too much. */
export function faultsOf({ fields, text, wanted }: Reported): Issue[] {
  const faults: Issue[] = [];
  if (fields.length === 0 || fields.some((field) => !correctionFields.includes(field)))
    faults.push(issue('FIELDS_REQUIRED', { field: 'fields' }));
  const length = Array.from(text.trim()).length;
  if (withoutBlanks(text).length < statementLength.least || length > statementLength.most)
    faults.push(issue('STATEMENT_REQUIRED', { field: 'text' }));
  else if (holdsPersonalNumber(text)) faults.push(issue('PERSONAL_NUMBER', { field: 'text' }));
  const isSuitable = ({ field, value }: Reported['wanted'][number]) =>
    value.trim() === '' ||
    (fields.includes(field) &&
      fieldsWithValue.includes(field as FieldWithValue) &&
      Array.from(value).length <= valueMaximumLength);
  const unsuitable = wanted.find((one) => !isSuitable(one));
  if (unsuitable !== undefined) faults.push(issue('WANTED_UNSUITABLE', { field: unsuitable.field }));
  const numbered = wanted.find((one) => one !== unsuitable && holdsPersonalNumber(one.value));
  if (numbered !== undefined) faults.push(issue('PERSONAL_NUMBER', { field: numbered.field }));
  return faults;
}
