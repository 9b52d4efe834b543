import { expect, test } from 'vitest';
import { deviceName } from '../../server/http/device-name.js';

const android =
  'Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['Chrome · Windows', `${windows} Chrome/131.0.0.0 Safari/537.36`],
  // 360 极速浏览器 says nothing of itself: that it looks like Chrome is all that can be known.
  ['Chrome · Windows', `${windows} Chrome/108.0.5359.95 Safari/537.36`],
  ['360 浏览器 · Windows', `${windows} Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE`],
  ['QQ 浏览器 · Windows', `${windows} Chrome/94.0.4606.71 Safari/537.36 Core/1.94.218.400 QQBrowser/12.1.5496.400`],
  ['Edge · Windows', `${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`],
  ['Firefox · Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'],
  [
    '微信 · Android',
    `${android} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 NetType/WIFI Language/zh_CN`,
  ],
  ['微信 · iPhone', `${iPhone} Mobile/15E148 MicroMessenger/8.0.49(0x1800312d) NetType/WIFI Language/zh_CN`],
  ['Safari · iPhone', `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`],
  ['Chrome · iPhone', `${iPhone} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`],
  [
    'Safari · iPad',
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
  ],
  [
    '华为浏览器 · HarmonyOS',
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.12.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0.2.310 Mobile Safari/537.36',
  ],
  [
    'Chrome · HarmonyOS',
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
  ],
  [
    '小米浏览器 · Android',
    `${android} Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.3.51121`,
  ],
  [
    'Safari · macOS',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  ],
  [null, 'curl/8.5.0'],
  [null, ''],
  [null, undefined],
])('a session is called %j by its browser (%s)', (name, userAgent) => {
  expect(deviceName(userAgent)).toBe(name);
});

test('trust P5: nothing that a browser says of itself is kept as it says it', () => {
  expect(deviceName('王演示 14010119110101001X (13800000040)')).toBeNull();
});
