/** A character as it is looked for and compared. */
export interface RareCharacter {
  readonly character: string;
  /** With its tone. */
  readonly pinyin: string;
  /** `U+2C35B`: where no font has the character, this can still be compared. */
  readonly codePoint: string;
}

/**
 * Characters of names that common input methods lack or hide: those of the national table (通用规范汉字表, 2013) outside the
 * first block of Unicode, and others that names are known for. Each under every reading that it has.
 */
const table = `
  ài 瑷  ái 硙  ān 𩽾  ào 奡  áo 璈
  bā 峇  bān 𨭉攽  bāng 𠳐  bèi 𬇙琲碚  bēn 犇  bì 奰毖  biàn 𨚕昪  biāo 骉猋  bīn 玢  bǐng 昺  bō 𬭛  bǔ 𬷕
  cāi 偲  cǎn 䅟  cáo 𥕢  chá 𥻗  chán 婵  chǎn 𬊤  chàng 玚瑒  chǎng 𬬮  chāo 焯弨  chè 㬚  chēn 𬘭棽  chéng 宬澂
  chí 篪  chī 𫄨  chōng 㳘翀  chù 俶琡  chū 䝙䢺  chǔ 𬺓  chún 𬭚  chūn 䲠  chuò 辶  cǐ 𫚖
  dá 𫟼炟  dā 𨱏  dàn 𫢸  dǎn 𬘘  dàng 𬍡瑒  dǎng 𣗋  dì 䗖𤧛杕  dí 𬱖頔  dī 䃅磾  diàn 靛  dié 𫶇昳  dōng 𬟽
  dù 𬭊  duò 杕  duō 㙍
  è 𥔲𫫇
  fán 𫔍𬸪  fǎng 昉  fēi 𬴂  fén 𣸣  fēn 玢  fēng 沨  fù 㳇  fū 𫓧  fǔ 㕮𫖯
  gài 𬮿  gàn 㽏  gāng 㭎  gǎo 杲  gě 哿  gěng 𬒔  gòng 唝  gōng 䢼  gǒng 唝  gòu 彀遘  gǔ 𦙶  guàn 爟  guǎn 琯
  guāng 𨐈  guó 𬇹
  hán 琀浛  hǎn 㘎  hào 晧暠淏澔灏皞  hè 翯  hé 𬌗盉龢  hēi 𬭶  hěn 𬣳  héng 蘅  hóng 𫟹𬭎鋐  hǒng 唝  hòu 垕
  hóu 𬭤  huà 婳  huàn 睆  huán 𤩽𬘫  huǎn 㬊  huàng 㿠  huáng 𨱑喤  huì 𬤝𬭬翙  huí 烠  huī 㧑翚  huǐ 烠  huò 㸌
  huō 𬴃
  jì 𪟝𬶨𬶭齐  jí 㴔姞潗𠮷  jī 𫌀𫓯𫓹𬯀  jiā 𬂩哿  jiàn 𬣡  jiǎn 暕  jiàng 犟  jiào 峤  jiāo 䴔姣  jiè 玠
  jié 㛃劼絜  jiē 喈  jìn 琎瑨溍𬎆  jīn 𬬱  jìng 浄  jīng 䴖  jǐng 璥儆  jiōng 𬳶  jiǒng 䌹泂囧煚  jiù 㠇  jú 䴗
  jū 𬶋琚  jué 㵐𫔎𫘝玦  jùn 䐃珺濬
  kāng 𡐓𩾌  kào 㸆  kè 峇  kōu 𫸩  kuǎi 㧟  kuáng 𫛭  kuí 櫆  kuǐ 𫠆  kūn 堃焜鹍
  là 𬶟  lán 𬒗暕岚斕  làng 㫰  lǎng 㮾烺  láo 𫭼  léng 崚  lì 𫵷𬍛  lí 㰀  lǐ 澧  liàn 𬶠  liáng 𫟅  liǎng 𬜯
  liào 𪤗  liè 䴕𫚭  lín 𬭸𬴊璘辚  líng 㥄崚  liú 鎏  lóng 鑨  lǒng 𬕂  lóu 𦝼𪣻  lōu 䁖  lù 𫘧渌潞  lú 𬬻
  lún 𬬭  lǔn 𫭢  lǘ 𦝼  lüè 䂮
  mā 孖  màn 𬜬㵘  mén 𫞩  méng 㠓𫑡濛  miǎn 𩾃  mín 忞旻旼  mǐn 忞慜  mò 𬙊  mǔ 𧿹𬭁
  nà 𦰡  nān 囡  nì 𨺙  ní 𫐐𫠜  niè 𫔶  nóng 𬪩  nuó 𦰡
  ōu 𫭟  ǒu 𠙶𬉼
  péng 芃  pì 䴙  pī 𬳵  pián 㛹  piǎn 𡎚  piě 𬭯  pín 𬞟  píng 帡  pō 䥽
  qì 碶  qí 䓫𨙸𬨂褀齐  qiàn 𬘬  qiáo 峤  qíng 勍  qióng 䓖煢琁  qiú 𨱇璆  qú 璩蘧  qū 㭕䓛𪨰𫭟麴  quān 𨟠
  què 𬒈
  rǎn 䎃  róng 瑢狨  róu 𫐓  ruǎn 瓀  ruí 蕤
  sè 啬  shàn 𫮃  shē 𪨶輋  shén 𬬹  shēn 𬳽珅燊屾棽甡  shēng 昇  shì 䏡𬤊奭  shí 湜寔  shī 䴓𫚕  shù 𬬸  shū 姝
  sì 禩  sī 㟃偲  sōng 娀枀  sǒng 㧐  sù 𫗧愫  sū 甦  suì 𫟦𬭼
  táng 䣘瑭  táo 𫘦  tāo 弢  téng 䲢  tì 俶  tí 𫘨  tī 䏲䴘  tiàn 瑱  tíng 䗴渟  tīng 𬘩渟  tǐng 颋  tóng 𦒍𫍣曈砼
  tǒng 㛚  tú 𬳿  tū 㻬  tuí 𬯎  tuó 𬶍
  wàn 𬇕  wǎn 涴  wèi 硙  wéi 𣲗𬶏硙  wēi 溦  wěi 𫇭𬀩𬱟暐韡  wén 𫘜炆彣  wěn 忞  wēng 𬭩  wò 涴  wǔ 𣲘
  xí 𠅤𫘬  xī 晳熹爔浠𤋮  xǐ 𬭳𬶮  xiàn 𪾢𬀪  xián 𫍯玹  xiān 𬸣忺  xiǎn 㬎  xiāng 𬙋  xiáo 姣  xiǎo 𫍲筱
  xiè 𤫉𬹼爕  xié 㙦絜缬  xìn 孞  xīn 䜣𫷷炘  xíng 𫰛  xīng 瑆  xiù 琇  xiū 䗛  xù 㳚昫湑  xū 𦈡𬣙  xǔ 湑珝
  xuán 𫠊玹琁  xuān 𫍽𫓶翾儇  xuǎn 晅  xùn 濬  xún 𬊈𬍤𬘓𬩽  xūn 𫄸
  yàn 焱嬿砚  yán 𫄧嵒  yǎn 䶮𪩘𬙂𬸘琰龑戭  yáng 玚瑒暘昜飏  yào 曜  yáo 垚峣珧  yāo 㙘  yì 㑊𫄷𬟁𬬩昳燚浥嫕奕廙挹
  yí 嶷簃  yī 祎  yǐ 𫖮𬺈  yìn 䲟  yín 訚  yīn 𬘡𬤇𬮱  yíng 滢潆溁  yīng 䓨璎煐媖孆锳  yòng 㶲  yóng 喁  yóu 𬨎
  yù 堉燠淯彧燏遹  yú 玙妤喁欤玗  yǔ 㺄瑀俣  yuán 𫘪沅湲嫄塬  yuān 涴鹓  yuè 𫐄𬸚玥  yún 沄鋆  yūn 𫖳赟贇
  zài 縡  zàn 瓒  zào 𥖨  zǎo 璪  zè 昃  zēng 䎖縡  zhà 䃎  zhāi 齐  zhān 𫗴  zhào 𬶐炤瞾  zhāo 𬬿炤  zhè 䗪
  zhé 喆  zhèn 瑱  zhēn 禛  zhì 𬃊  zhī 𦭜  zhǐ 沚  zhòu 㑇㤘  zhù 翥  zhǔ 𬣞  zhuān 䏝  zhuǎn 孨  zhuàng 壵
  zhǔn 𬘯  zhuó 䓬𬸦晫  zhuō 䦃焯倬  zī 孖齐  zūn 𨱔
`;

export const rareCharacters: readonly RareCharacter[] = [...table.matchAll(/(\S+) (\S+)/g)].flatMap(
  ([, pinyin = '', characters = '']) =>
    Array.from(characters, (character) => ({ character, pinyin, codePoint: codePointOf(character) })),
);

/** More than this is no help to anybody. */
const mostFound = 40;

/**
 * The characters of a reading: with or without its tone, ü also typed as v; the whole syllable before longer ones. A
 * character of the list finds itself.
 */
export function findRare(typed: string): readonly RareCharacter[] {
  const wanted = toneless(typed.trim().toLowerCase());
  if (wanted === '') return [];
  const readings = rareCharacters.map((rare) => ({ rare, reading: toneless(rare.pinyin) }));
  const whole = readings.filter(({ rare, reading }) => reading === wanted || rare.character === wanted);
  const longer = readings.filter(({ reading }) => reading !== wanted && reading.startsWith(wanted));
  return [...whole, ...longer].slice(0, mostFound).map(({ rare }) => rare);
}

function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`;
}

/** `lǜ`, `lv4` and `lü` are all `lv`. */
function toneless(pinyin: string): string {
  return pinyin
    .normalize('NFKD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300\u0301\u0304\u030C]/g, '')
    .replace(/[0-5\s']/g, '');
}
