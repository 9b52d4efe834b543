import { html, type Html } from '../html/html.js';

/** Beside a QR code: the app is a page at an address of this machine, which no phone reaches. */
export function openInstead(address: string): Html {
  return html`<p><a class="button plain" href="${address}" target="_blank" rel="noopener">用三晋通打开</a></p>
    <p class="hint">演示中的三晋通是一个网页，只有这台电脑打得开：点上面的按钮，与扫码相同。</p>
    <p class="hint">${address}</p>`;
}
