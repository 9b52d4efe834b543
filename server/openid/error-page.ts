/** What a person sees when another system sends them here in a wrong way: there is nothing that they could put right. */
export function errorPage(code: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有进入 · 首登</title><h1>没有进入综评平台</h1>
<p>这次进入的请求不完整，或者已经过期。请回到首登，再点「高中综评专用入口」。仍然不行，请找技术支持。</p>
<p lang="en">This request is incomplete or has expired. Go back to Shoudeng and press the entrance again. If it goes on, ask technical support.</p>
<p><a href="/">回到首登 Back to Shoudeng</a></p><p><small>${code.replace(/[^a-z_]/g, '')}</small></p></html>`;
}
