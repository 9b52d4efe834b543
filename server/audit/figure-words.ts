import { roleWords } from '../rights/role-words.js';
import { actionWords } from './action-words.js';

interface Figure {
  readonly name: string;
  readonly value: string;
}

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Figures that are words of the code, as the page says them; a test holds the two together. */
const words = {
  decision: {
    bindHere: '决定：绑定到这个账号',
    tryAgain: '决定：请本人再试',
    rejected: '决定：不予通过',
    CONFIRM: '属实，交给学籍管理员',
    DECLINE: '不属实，不予通过',
    TAKE_TO_REGISTRY: '提交到全国学籍系统',
    TAKE_BY_HAND: '自己到学籍系统办理',
    RECORD_CORRECTED: '学籍系统已更正',
    RECORD_REFUSED: '学籍系统没有通过',
  },
  role: roleWords,
  isNew: { true: '新建账号', false: '账号已有，增加角色' },
  announced: { true: '公布', false: '撤回' },
  isNameChanged: { true: '改了姓名', false: '姓名没有改' },
  state: {
    CHECKING: '正在检查',
    CHECKED: '检查完了',
    IMPORTING: '开始导入',
    IMPORTED: '已导入',
    CANCELLED: '已放弃或停止',
    UNDOING: '开始撤销',
    UNDONE: '已撤销',
    UNREADABLE: '读不了这个文件',
    FAILED: '没有做完',
  },
  was: {
    CHECKING: '检查时停止',
    CHECKED: '检查完后放弃',
    IMPORTING: '导入时停止',
  },
} satisfies Texts;

/** Figures that count, as the page says them: told unless nothing was counted. In its order. */
const counts: Readonly<Record<string, (value: string) => string>> = {
  rows: (value) => `${value} 行`,
  create: (value) => `新增 ${value}`,
  update: (value) => `更新 ${value}`,
  unchanged: (value) => `不变 ${value}`,
  remove: (value) => `移出 ${value}`,
  refused: (value) => `拒绝 ${value}`,
  notUndone: (value) => `没有撤销 ${value}`,
  number: (value) => `${value} 张`,
  retried: (value) => `重做 ${value}`,
  migrated: (value) => `迁移 ${value}`,
  quarantined: (value) => `隔离 ${value}`,
  freed: (value) => `解除隔离 ${value}`,
};

/** What the file tells and the page does not. Events and states have the names that the machine's chart has. */
const inTheFileAlone: Readonly<Record<string, (value: string) => string>> = {
  holdStudents: (value) => `本校原有学生 ${value}`,
  holdMoves: (value) => (value === '0' ? '' : `将换班 ${value}`),
  holdRemoves: (value) => (value === '0' ? '' : `将移出 ${value}`),
  moves: (value) => `改变隶属：${value}`,
  present: (value) => (value === '0' ? '' : `已是新版本 ${value}`),
  machine: (value) => `流程：${machineWords[value] ?? value}`,
  event: (value) => `事件：${value}`,
  from: (value) => `原状态：${value}`,
  to: (value) => `新状态：${value}`,
};

const machineWords: Readonly<Record<string, string>> = {
  'student-onboarding': '学生首次登录',
  'teacher-real-name': '教师实名认证',
  'record-correction': '档案更正',
  all: '全部',
};

/** An entry's figures in the words of the file, `已导入，新增 2995，拒绝 5`: what the page says, then what it leaves out. */
export function figureWords(action: string, figures: readonly Figure[]): string {
  const told = new Map(figures.map(({ name, value }) => [name, value]));
  const take = (name: string, text: (value: string) => string | undefined): string[] => {
    const value = told.get(name);
    const said = value === undefined ? undefined : text(value);
    if (said === undefined) return [];
    told.delete(name);
    return said === '' ? [] : [said];
  };
  const exported = (value: string) => {
    const only = (actionWords as Readonly<Record<string, string>>)[value];
    return only === undefined ? '全部操作' : `只含：${only}`;
  };
  return [
    ...Object.entries(words as Texts).flatMap(([name, texts]) => take(name, (value) => texts[value])),
    ...(action === 'audit.export' ? take('action', exported) : []),
    ...Object.entries(counts).flatMap(([name, text]) => take(name, (value) => (value === '0' ? '' : text(value)))),
    ...Object.entries(inTheFileAlone).flatMap(([name, text]) => take(name, text)),
    // Whatever has no words yet is rather told as it is than left out.
    ...[...told].map(([name, value]) => `${name} ${value}`),
  ].join('，');
}
