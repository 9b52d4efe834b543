import { errorSummary, type Errors } from '../html/field.js';
import { html, type Content } from '../html/html.js';
import { layout } from '../html/layout.js';
import type { Answer } from '../http/routes.js';
import type { Visit } from '../http/visit.js';

export interface AppPage {
  readonly title: string;
  readonly body: Content;
  readonly errors?: Errors;
  readonly notice?: Content;
}

export const homePath = '/sanjintong/home';
export const noCamera = '演示：这里不使用摄像头，也不比对人脸。真实的三晋通会刷脸；这里由您自己确认是不是本人。';

/** A page of the app: narrow, with the way back to its start. */
export function appPage(visit: Visit, { title, body, errors = {}, notice }: AppPage): Answer {
  const hasErrors = Object.keys(errors).length > 0;
  const page = layout({
    title,
    look: 'sanjintong',
    hasErrors,
    links: visit.app && html`<a href="${homePath}">首页</a><a href="/sanjintong/settings">设置</a>`,
    body: html`${errorSummary(errors)} ${notice && html`<div class="notice" role="status">${notice}</div>`} ${body}`,
  });
  return { page, status: hasErrors ? 422 : 200 };
}
