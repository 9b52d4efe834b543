import type { TopicText } from '../../../help/topic-text.js';

export const corrections = {
  'report-correction': {
    question: '怎么在平台上报告档案错误？',
    answer: [
      {
        steps: [
          '登录后进入「个人中心」，点「报告档案错误」；综评平台核查档案的页面上也有。',
          '选哪里不对，写清楚，知道对的就一起写上，然后提交。',
          '每到一个人手里，页面上都会写是谁、从什么时候起、下一步是什么。',
        ],
      },
      '一次只能有一件在办理。全国学籍系统收到以前，可以撤回。',
    ],
    keywords: '报错 上报 更正 撤回 进度 姓名错 班级错',
  },
  'correction-at-class-teacher': {
    question: '班主任一直没有确认，怎么办？',
    answer: [
      '班主任有三天时间。过了三天，不用您做什么，自动交给学校的学籍管理员。',
      '急的话，可以当面告诉班主任编号。',
    ],
    keywords: '等班主任 没有回音 三天 确认',
  },
  'correction-at-registrar': {
    question: '报告的错误到了学籍管理员那里，什么时候办？',
    answer: [
      '学籍管理员核对材料后，提交到全国学籍系统，等多久要看学校。',
      '页面上写着「学校现在没有能办理的学籍管理员」的，请告诉学校系统管理员。',
    ],
    keywords: '等学籍管理员 没有学籍管理员 多久',
  },
  'correction-at-registry': {
    question: '已经交到全国学籍系统，还能撤回吗？',
    answer: [
      '一般不能撤回了。页面上还有「撤回」的，是学籍管理员自己去办理的，结果登记以前可以撤回。',
      '平台会自己去问结果，有了结果马上显示，姓名和班级会自动更新。',
    ],
    keywords: '全国学籍系统 等结果 撤回',
  },
  'correction-answered': {
    question: '显示「已更正」，还要做什么？',
    answer: ['到「个人中心」核对「学生信息」。对的，点「知道了，办结」；还有不对的，办结以后再报告一次。'],
    keywords: '已更正 办结 结案',
  },
  'correction-declined': {
    question: '没有通过，还能再报告吗？',
    answer: [
      '能。看清理由，补充说明后点「再次报告」，一件最多报告三次。',
      '班主任没有通过的，再次报告直接交给学籍管理员。材料请当面给他们看，不要写身份证号。',
    ],
    keywords: '不通过 退回 拒绝 再报 补充材料',
  },
} as const satisfies Readonly<Record<string, TopicText>>;
