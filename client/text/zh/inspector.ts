export const inspector = {
  title: '检查器',
  parts: { machines: '状态机', flows: '流程', storyboard: '分镜' },
  machines: {
    'student-onboarding': '学生首次登录',
    'teacher-real-name': '教师实名认证',
    'record-correction': '档案更正',
  },
};
