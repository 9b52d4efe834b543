import type { Role } from '../../machines/rules/roles.js';

/** What people read for a role, where the server writes: on the command line, in the exported trail. */
export const roleWords: Readonly<Record<Role, string>> = {
  teacher: '教师',
  classTeacher: '班主任',
  registrar: '学籍管理员',
  schoolAdministrator: '学校系统管理员',
  bureauAdministrator: '教育局管理员',
  developer: '开发运维人员',
};
