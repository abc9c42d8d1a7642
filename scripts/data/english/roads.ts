import type { Text } from "../../../src/core/words/text.ts";
import { text } from "../declare.ts";
import { fullWidth } from "../words.ts";

/** Roads, exits, service areas and the directions of the latter, in English; names in pinyin without tones. */
const NAMES: Readonly<Record<string, string>> = {
  肇花高速: "Zhaohua Expressway",
  江肇高速: "Jiangzhao Expressway",
  广贺高速: "Guanghe Expressway",
  怀阳高速: "Huaiyang Expressway",
  广佛肇高速: "Guangfozhao Expressway",
  广佛肇: "Guangfozhao Expressway",
  广贺: "Guanghe Expressway",
  "广贺高速(二广)": "Guanghe Expressway (Erguang)",
  汕昆高速英怀段: "Shankun Expressway, Yinghuai section",
  二广高速连怀段: "Erguang Expressway, Lianhuai section",
  广肇高速: "Guangzhao Expressway",
  "广肇高速(广昆)": "Guangzhao Expressway (Guangkun)",
  "肇明高速一期98.44km": "Zhaoming Expressway, first phase, 98.44 km",
  二广高速: "Erguang Expressway",
  珠三角环线高速: "Pearl River Delta Ring Expressway",
  怀郁高速: "Huaiyu Expressway",
  汕湛高速: "Shanzhan Expressway",
  广昆高速: "Guangkun Expressway",
  汕昆高速: "Shankun Expressway",
  张洞: "Zhangdong",
  大旺北: "Dawang North",
  刘村: "Liucun",
  富佛: "Fufo",
  岗坪北: "Gangping North",
  岗坪东: "Gangping East",
  金装: "Jinzhuang",
  南丰: "Nanfeng",
  莲都: "Liandu",
  河儿口: "He’erkou",
  莲花: "Lianhua",
  新港: "Xingang",
  鼎湖: "Dinghu",
  端州: "Duanzhou",
  小湘: "Xiaoxiang",
  "大旺(广贺交叉)": "Dawang (Guanghe crossing)",
  大旺东: "Dawang East",
  "大旺(高新区)": "Dawang (high-tech zone)",
  "四会(新江)": "Sihui (Xinjiang)",
  龙甫: "Longfu",
  黄田: "Huangtian",
  宾亨: "Binheng",
  广宁城区: "Guangning urban area",
  古水: "Gushui",
  怀集城区: "Huaiji urban area",
  四会西: "Sihui West",
  怀集北: "Huaiji North",
  泰来: "Tailai",
  白土: "Baitu",
  金利: "Jinli",
  马安: "Ma’an",
  禄步: "Lubu",
  悦城: "Yuecheng",
  播植: "Bozhi",
  德庆: "Deqing",
  平凤: "Pingfeng",
  封开: "Fengkai",
  渔涝: "Yulao",
  罗董: "Luodong",
  梁村: "Liangcun",
  "永安/鼎湖": "Yong’an/Dinghu",
  大沙: "Dasha",
  江谷: "Jianggu",
  地豆: "Didou",
  "肇明高速(宾亨—水南—小湘—大湾—更合)": "Zhaoming Expressway (Binheng–Shuinan–Xiaoxiang–Dawan–Genghe)",
  广宁: "Guangning",
  鼎湖山: "Dinghushan",
  水南: "Shuinan",
  蚬岗: "Xiangang",
  笋围: "Sunwei",
  宾村: "Bincun",
  高良: "Gaoliang",
  怀集: "Huaiji",
  怀城: "Huaicheng",
  连麦: "Lianmai",
  四会: "Sihui",
  白马: "Baima",
  二连浩特: "Erenhot",
  广州: "Guangzhou",
  肇庆: "Zhaoqing",
  外环: "the outer ring",
  郁南: "Yunan",
  汕头: "Shantou",
  湛江: "Zhanjiang",
  昆明: "Kunming",
  贺州八步区: "Babu District of Hezhou",
};

const TYPES: Readonly<Record<string, string>> = {
  枢纽互通: "hub interchange",
  互通: "interchange",
  "互通/收费站": "interchange or toll station",
  收费站: "toll station",
  "线路经过点(或互通)": "point on the route, or interchange",
  出口: "exit",
  在建线路: "road under construction",
  服务区: "service area",
  停车区: "parking area",
};

const STATUSES: Readonly<Record<string, string>> = {
  运营: "in use",
  "运营(2021-04)": "in use (April 2021)",
  "运营(2018-12-28)": "in use (28 December 2018)",
  "运营(12-31通车,年份2014为推定)": "in use (opened on 31 December, presumably 2014)",
  "运营(待核实)": "in use (to be checked)",
  "在建(2024市政府工作报告)": "under construction (government work report, 2024)",
};

const PLACED: Text = {
  zh: "位置取所在镇驻地，误差约4公里",
  en: "placed at the seat of its town, within about 4 km",
};
const UNPLACED: Text = { zh: "位置未知", en: "position unknown" };

function english(known: Readonly<Record<string, string>>, zh: string): string {
  const found = known[zh];
  if (found === undefined) throw new Error(`"${zh}" has no English name`);
  return found;
}

/** The name of an exit in both languages. Throws on one that is not known. */
export function exitName(zh: string): Text {
  return text(fullWidth(zh), english(NAMES, zh));
}

/** The name of a service or parking area in both languages. Throws on one that is not known. */
export function serviceName(zh: string): Text {
  const [, place = "", kind = ""] = /^(.+)(服务区|停车区)$/.exec(zh) ?? [];
  return text(zh, `${english(NAMES, place)} ${english(TYPES, kind)}`);
}

/** A road by code and name: 「S8广佛肇高速」. Several names are joined by dashes or crosses; either part may be missing. */
export function roadText(code: string, name: string): Text {
  const parts = name.split(/(?<=高速|广佛肇)[—×]/);
  const en = parts.map((part) => (part === "" ? "" : english(NAMES, part))).join(" × ");
  return text(code + fullWidth(name), [code, en].filter((word) => word !== "").join(" "));
}

/** What an exit is, whether it is in use, and how its position is known. */
export function exitNote(type: string, status: string, placed: boolean): Text {
  const where = placed ? PLACED : UNPLACED;
  return text(
    `${[fullWidth(type), fullWidth(status), where.zh].join("；")}。`,
    sentence([english(TYPES, type), english(STATUSES, status), where.en]),
  );
}

/** What a service area is, on which side of the road, and that it is no exit. `abroad` names the place outside the city. */
export function serviceNote(type: string, direction: string, abroad: string): Text {
  const [, road = "", towards = ""] = /^(.+高速)(.+)方向$/.exec(direction) ?? [];
  return text(
    `${[type, direction, ...(abroad === "" ? [] : [`位于${abroad}`]), "不能当出入口"].join("；")}。`,
    sentence([
      english(TYPES, type),
      `${english(NAMES, road)} towards ${english(NAMES, towards)}`,
      ...(abroad === "" ? [] : [`in ${english(NAMES, abroad)}`]),
      "not an exit",
    ]),
  );
}

function sentence(parts: readonly string[]): string {
  const all = parts.join("; ");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}
