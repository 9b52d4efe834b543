/**
 * Common passwords, as a grammar instead of a list: base words and keyboard walks, popular numbers, a few symbols,
 * in any case and order, with the usual letters-for-symbols tricks. `P@ssw0rd123`, `Woaini520!` and `1qaz@WSX` are
 * all one word, one number and decoration. The words are our own choice; the grammar covers the length and class rules'
 * favourites, which lists of leaked passwords are full of.
 */

const english =
  'password passwd pass admin administrator root user test guest welcome login hello love iloveyou sunshine princess monkey ' +
  'dragon master shadow superman batman football basketball baseball soccer computer internet secret letmein changeme ' +
  'default temp system manager student school teacher china beijing shanghai apple google windows summer winter spring ' +
  'autumn star happy lucky money angel baby king queen game gamer minecraft genshin pubg lol qq wechat weixin huawei xiaomi';

const pinyin =
  'woaini woaiwo woaiwojia wodemima mima nihao woshishui zhongguo shanxi taiyuan datong yangquan changzhi jincheng ' +
  'shuozhou jinzhong yuncheng xinzhou linfen lvliang lvliangshi xuesheng xuexiao laoshi gaozhong zhongxue zongping ' +
  'zonghe suzhi pingjia shenfenzheng baobao laogong laopo mama baba jiayou gaokao daxue beida qinghua tsinghua ' +
  'zhangsan lisi wangwu xiaoming xiaohong wang li zhang liu chen yang zhao huang zhou wu xs sx sxs gz zs xiaobai';

const walks =
  'qwer qwert qwerty qwertyu qwertyui qwertyuiop asdf asdfg asdfgh asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx ' +
  'qazwsxedc wsx wsxedc edc rfv qwe qweasd qweasdzxc asd asdzxc zxc zaq zaqxsw xsw poiuy lkjhg mnbvc qwaszx azsx ' +
  'qazxsw qwerasdf asdfqwer az wasd';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const words = new Set(`${english} ${pinyin} ${walks}`.split(' '));

const numbers = new Set(
  (
    '520 521 1314 5201314 1314520 5211314 147258 147258369 258369 159357 159753 789456 456789123 741852 741852963 ' +
    '963852741 2580 1357 13579 2468 24680 10086 10010 12306 12315 110 119 120 95588 1024 007 233 404 778899 1122 1234321 ' +
    '12344321 123454321 123321 1234567890 0987654321'
  ).split(' '),
);

const keyOfShifted: Readonly<Record<string, string>> = {
  '!': '1',
  '@': '2',
  '#': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
};

const letterOfSymbol: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const mostDecoration = 4;

/** Whether the password is one of those that are tried first. Expects printable ASCII; costs microseconds. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  const spellings = [lower, replaceEach(lower, keyOfShifted), withoutTricks(lower, 'i'), withoutTricks(lower, 'l')];
  return spellings.some(isWordAndNumber);
}

/** One popular word (or none), one popular number (or none), little else. */
function isWordAndNumber(spelling: string): boolean {
  const letters = spelling.replace(/[^a-z]/g, '');
  const digits = spelling.replace(/[^0-9]/g, '');
  const decoration = spelling.length - letters.length - digits.length;
  return decoration <= mostDecoration && isPopularWord(letters) && isPopularNumber(digits);
}

function isPopularWord(letters: string): boolean {
  const once = onceOf(letters);
  return once.length <= 1 || words.has(once) || alphabet.includes(once);
}

function isPopularNumber(digits: string): boolean {
  const once = onceOf(digits);
  const isRun = '01234567890'.includes(once) || '09876543210'.includes(once);
  const isYear = /^(?:19[5-9]|20[0-3])\d$/.test(digits);
  const isDoubled = /^(?:(\d)\1)+$/.test(digits) && digits.length <= 8;
  return once.length <= 2 || isRun || isYear || isDoubled || numbers.has(once);
}

/** `abcabc` → `abc`. */
function onceOf(text: string): string {
  return text.replace(/^(.+?)\1+$/, '$1');
}

/** `p@ssw0rd12` → `password12`: tricks are undone up to the last letter, what follows is a number. */
function withoutTricks(lower: string, one: 'i' | 'l'): string {
  const end = lower.search(/[^a-z]*$/);
  return replaceEach(lower.slice(0, end), { ...letterOfSymbol, '1': one, '!': one }) + lower.slice(end);
}

function replaceEach(text: string, replacements: Readonly<Record<string, string>>): string {
  return Array.from(text, (character) => replacements[character] ?? character).join('');
}
