import { roleNames, roles, type Duty } from '../../machines/rules/roles.js';
import { roleWords } from '../rights/role-words.js';
import { dutyWords, reachWords, typedRole } from './staff-words.js';

/** The roles and what they may do, as `machines/rules/roles.ts` has them: a table in Markdown. */
export function rolesTable(): string {
  const rows = roleNames.map((role) => {
    const { duties, reach, needsRealName } = roles[role];
    const words = (duties as readonly Duty[]).map((duty) => dutyWords[duty]).join('、');
    return [`\`${typedRole(role)}\``, roleWords[role], words || '无', reachWords[reach], needsRealName ? '要' : '不要'];
  });
  const head = ['role', '角色', '能做什么 duties', '范围 reach', '先要实名认证'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
