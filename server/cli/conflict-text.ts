import { maskName, maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { openColumn } from '../accounts/find-account.js';
import type { Account } from '../database/entities/account.js';
import { isSamePerson, openIdentity } from '../real-name/identities.js';
import type { ConflictFile } from '../real-name/read-conflicts.js';
import type { HistoryLine } from '../real-name/read-history.js';
import type { Services } from '../services.js';
import { endWords, kindWords } from './staff-words.js';

type TextServices = Pick<Services, 'personalData'>;

/** China has one time zone, wherever the server stands. */
const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });

/** A case and what happened before and after it, masked: a reason that was given is left out, it may name people. */
export function conflictText(services: TextServices, file: ConflictFile, history: readonly HistoryLine[]): string[] {
  const { conflict } = file;
  const end = conflict.closedAt
    ? `${time.format(conflict.closedAt)} 办结：${endWords[conflict.decision ?? 'verified']}`
    : '未办结';
  return [
    `申请 ${conflict.number}：${kindWords[conflict.kind]}`,
    `  ${time.format(conflict.openedAt)} 提出，${time.format(conflict.changedAt)} 最后变化`,
    `  ${end}`,
    ...sides(services, file),
    '经过：',
    ...history.map(lineOf),
  ];
}

function sides({ personalData }: TextServices, { account, identity, holder }: ConflictFile): string[] {
  if (identity === null) return [`  账号  ${accountText(personalData, account)}`, '  政务服务平台没有说是谁。'];
  const there = openIdentity(personalData, identity);
  const likeness = isSamePerson(personalData, account, identity);
  const word = (isEqual: boolean) => (isEqual ? '一致' : '不一致');
  return [
    `  账号  ${accountText(personalData, account)}`,
    `  身份  ${maskName(there.name)} ${maskNationalIdForOthers(there.nationalId)}`,
    ...(holder === null ? [] : [`  已绑  ${accountText(personalData, holder)}`]),
    `  姓名${word(likeness.name)}，证件号码${word(likeness.nationalId)}`,
  ];
}

function accountText(personalData: Services['personalData'], account: Account): string {
  const open = (column: 'name' | 'national_id', sealed: Uint8Array) =>
    openColumn(personalData, account, column, sealed);
  return `${maskName(open('name', account.name))} ${maskNationalIdForOthers(open('national_id', account.nationalId))}`;
}

function lineOf({ revision, at, type, detail, actor, stateValue }: HistoryLine): string {
  const event = detail === null ? type : `${type}(${detail})`;
  return `  ${String(revision).padStart(3)}  ${time.format(at)}  ${actor.padEnd(13)}  ${event.padEnd(30)}  → ${stateValue}`;
}
