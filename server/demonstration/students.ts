import { checkDigit } from '../../machines/rules/national-id.js';
import { pick, type Random } from './random.js';

/** One invented student. */
export interface DemonstrationStudent {
  readonly nationalId: string;
  readonly name: string;
}

/** The most frequent surnames, the more frequent the earlier and the oftener. */
const surnames = Array.from(
  '王王王王李李李李张张张张刘刘刘陈杨赵赵黄周吴徐孙胡朱高高林何郭郭马马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
).concat('欧阳', '上官', '司马', '诸葛');
const given = Array.from(
  '子梓浩宇欣怡雨轩涵晨佳嘉思文俊杰婷静雪梅丽伟强磊洋勇艳芳敏玲娜秀英霞平刚桂兰红明辉鹏飞建国志远博睿泽豪瑞阳昊天一诺可心悦彤若溪语桐书瑶诗琪紫萱',
);
/** Outside the first plane of Unicode or seldom drawn: what breaks other systems. */
const rare = ['𠮷', '𬎆', '䶮', '㛃', '𬍛', '玥', '堃', '喆', '𣲗', '昇'];
const minority = [
  '阿依古丽·买买提',
  '扎西·多吉',
  '古丽娜尔·艾山',
  '卓玛·才让',
  '艾尼瓦尔·吐尔逊',
  '其其格·巴特尔',
  '尼玛·次仁',
  '帕提古丽·阿不都',
];

/** 149999 is assigned to no county, so that none of these numbers can be a person's. */
const unassignedPrefix = '149999';
const firstBirthday = Date.UTC(2008, 8, 1);
const birthdays = 3 * 365;
const dayMs = 86_400_000;

/** The nth invented student: names as they occur, an ID number that no person has, valid check digit. */
export function demonstrationStudent(random: Random, index: number): DemonstrationStudent {
  return { name: nameOf(random), nationalId: demonstrationId(index) };
}

/** The nth invented ID number; different for each index below a million. */
export function demonstrationId(index: number): string {
  const day = new Date(firstBirthday + (index % birthdays) * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
  const sequence = String(Math.floor(index / birthdays) + 1).padStart(3, '0');
  const first17 = `${unassignedPrefix}${day}${sequence}`;
  return `${first17}${checkDigit(first17)}`;
}

function nameOf(random: Random): string {
  if (random(60) === 0) return pick(random, minority);
  const surname = pick(random, surnames);
  const first = random(50) === 0 ? pick(random, rare) : pick(random, given);
  return random(5) === 0 ? surname + first : surname + first + pick(random, given);
}
