import type { Text } from "../../../src/core/words/text.ts";
import { text } from "../declare.ts";

/** The collectors' remarks on figures, as they stand in the facts, made sentences in both languages. */
const NOTES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  分年龄相加: ["由各年龄组相加。", "Added up from age groups."],
  "2005年前为首次经普(2004)修订前口径,与2005年起不可比": [
    "2004年及以前为首次经济普查修订前口径，与2005年起不可比。",
    "Up to 2004: before the revision by the first economic census; not comparable with 2005 and later.",
  ],
  各年当年出版口径: ["各年当年出版的口径。", "As published in the yearbook of the year."],
  "源单位万元,已换算;二经普后、三/四经普前口径;源表无端州、鼎湖;高要用原高要市值": [
    "原单位万元，已换算；第二次经济普查之后、第三次之前的口径；原表没有端州、鼎湖；高要为原高要市的数。",
    "Converted from 10,000 yuan; after the second and before the third economic census; the table lacks Duanzhou and Dinghu; Gaoyao is the former Gaoyao City.",
  ],
  "四经普修订后口径;当年初步核算数2200.61(见另行),两者不可混用;三次产业比重与2016及2019口径断裂(四经普)": [
    "第四次经济普查修订后口径；当年初步核算数为2200.61亿元，两者不可混用；三次产业比重与2016年、2019年不可比。",
    "Revised by the fourth economic census; the preliminary figure was ¥220.061 bn and must not be mixed with it; shares of sectors do not compare with 2016 and 2019.",
  ],
  "三次产业比重与2016及2019口径断裂(四经普)": [
    "三次产业比重与2016年、2019年口径不同（第四次经济普查）。",
    "Shares of sectors do not compare with 2016 and 2019 (fourth economic census).",
  ],
  "四经普后口径;五经普(2023)修订前": [
    "第四次经济普查之后、第五次（2023年）修订之前的口径。",
    "After the fourth and before the fifth economic census (2023).",
  ],
  "源值取整到亿元;八县区合计2650=全市2649.99(合);四会含高新区;五经普修订前": [
    "原值取整到亿元；八个县区合计2650，与全市2649.99相符；四会含高新区；第五次经济普查修订前口径。",
    "Rounded to ¥0.1 bn in the source; the eight counties add up to 2,650 against the city’s 2,649.99; Sihui with the high-tech zone; before the fifth economic census.",
  ],
  初步核算数: ["初步核算数。", "Preliminary."],
  初步核算: ["初步核算数。", "Preliminary."],
  不含大旺街道: ["不含大旺街道（高新区）。", "Without Dawang Subdistrict (the high-tech zone)."],
  同上: ["来源单一（内容农场），使用前须核对。", "From a single content farm; check before use."],
  "单一内容农场来源;同文怀集305.26及四会+高新区可被官方/官媒印证,但鼎湖/德庆自相矛盾,使用前须核对": [
    "来源单一（内容农场）；同文的怀集和四会加高新区可由官方或官媒印证，但鼎湖、德庆自相矛盾，使用前须核对。",
    "From a single content farm; its Huaiji and Sihui with the zone agree with official reports, but its Dinghu and Deqing contradict each other: check before use.",
  ],
  "与高新区269.08相加=759.15,与南方+“759亿元”吻合": [
    "与高新区269.08亿元相加为759.15亿元，与南方+报道的759亿元吻合。",
    "Together with the zone’s ¥26.908 bn it makes ¥75.915 bn, as Nanfang Plus reports (¥75.9 bn).",
  ],
  "南方+原文“四会地区生产总值达759亿元”": [
    "南方+原文：“四会地区生产总值达759亿元”。",
    "Nanfang Plus: “Sihui’s GDP reached ¥75.9 bn”.",
  ],
  "初步核算数;推断:2024基数已修订(2917.85÷1.022≈2855≠2792.51,三产跳升),不宜与2023初步数直接比": [
    "初步核算数；据增速推断基数已修订（2917.85÷1.022约为2855，不等于2792.51），不宜与2023年初步数直接比较。",
    "Preliminary; the growth rate implies a revised base (2,917.85 ÷ 1.022 is about 2,855, not 2,792.51), so do not compare it with the preliminary figure of 2023.",
  ],
  "DataV/AMap center": ["DataV/高德的中心点。", "Centre point of DataV and AMap."],
  "转载页,疑引县统计公报": [
    "转载页，疑引自县统计公报。",
    "From a copied page, probably quoting the county’s communiqué.",
  ],
  "国信/中小城市指数": ["国信中小城市指数榜。", "From the Guoxin index of small and medium cities."],
  "另见596、512,三区之和2892(维基市区面积)支持552.39": [
    "另有596、512两说；三区之和2892平方公里（维基百科市区面积）支持552.39。",
    "Elsewhere 596 and 512; the three districts’ sum of 2,892 km² on Wikipedia supports 552.39.",
  ],
  "=14891-其余七县区(差额);旧数2459/2458.15": [
    "由全市14891平方公里减其余七个县区得出；旧数2459、2458.15。",
    "The city’s 14,891 km² less the other seven; earlier figures 2,459 and 2,458.15.",
  ],
  含大旺: ["含大旺（高新区）。", "With Dawang (the high-tech zone)."],
  旧数2258: ["旧数2258。", "Earlier figure 2,258."],
  八县区相加: ["八个县区相加。", "Sum of the eight counties."],
  村居合计326与另一来源一致: ["村居合计326个，与另一来源一致。", "The total of 326 agrees with another source."],
  与另一来源县概况2021年同为18: [
    "另一来源（县概况，2021年）同为18个。",
    "18 also in another source (county overview, 2021).",
  ],
  与另一来源县概况2021年同为175: [
    "另一来源（县概况，2021年）同为175个。",
    "175 also in another source (county overview, 2021).",
  ],
  与另一来源百科2022年同为279: [
    "另一来源（百科，2022年）同为279个。",
    "279 also in another source (encyclopedia, 2022).",
  ],
  与另一来源2017年同为113: ["另一来源（2017年）同为113个。", "113 also in another source (2017)."],
  "=640910-526457(差额推算)": [
    "由四会（含高新区）640,910人减四会（不含高新区）526,457人得出。",
    "Sihui with the zone (640,910) less Sihui without it (526,457).",
  ],
  "男女合计;与东南板块219.40万+西北板块191.96万相符": [
    "男女合计；与东南板块219.40万、西北板块191.96万之和相符。",
    "Men and women together; agrees with 2,194,000 in the south-east plus 1,919,600 in the north-west.",
  ],
  百度百科同值: ["百度百科同值。", "The same on Baidu Baike."],
  "2010年六普424128": ["公报所引2010年普查数为424,128人。", "The communiqué gives 424,128 for the census of 2010."],
  "2010年六普398304": ["公报所引2010年普查数为398,304人。", "The communiqué gives 398,304 for the census of 2010."],
  "=4113594-其余县区之和(差额推算),与S26的33.14万一致": [
    "由全市4,113,594人减其余县区得出，与另一来源的33.14万人一致。",
    "The city’s 4,113,594 less the other counties; agrees with 331,400 in another source.",
  ],
  "含高新区;城镇人口452536": ["含高新区；城镇人口452,536人。", "With the high-tech zone; 452,536 of them urban."],
  "维基标为“户籍”,但与七普公报52.65万(四会不含高新区)一致": [
    "维基百科标为户籍人口，但与普查公报的52.65万人（四会不含高新区）一致。",
    "Wikipedia calls it registered population, but it agrees with the communiqué’s 526,500 (Sihui without the zone).",
  ],
  "年鉴汇总数;七普公报所引2010年数略高(广宁424128、封开398304、全市391.81万)": [
    "年鉴汇总数；2020年公报所引2010年数略高（广宁424,128人、封开398,304人、全市391.81万人）。",
    "Yearbook totals; the communiqué of 2020 quotes slightly higher ones for 2010 (Guangning 424,128, Fengkai 398,304, the city 3,918,100).",
  ],
  "城镇人口/总人口": ["城镇人口除以常住人口。", "Urban residents over all residents."],
  "原文误写“高要区8.01万”,据城镇化率判断应为高新区;旧口径": [
    "原文误写为“高要区8.01万”，据城镇化率判断应为高新区；人口普查修订前口径。",
    "The source wrongly says Gaoyao; the urban share shows that it is the high-tech zone. Before the revision by the census of 2020.",
  ],
  "七普修订前旧口径,不可与2020后比较": [
    "2020年人口普查修订前口径，不可与2020年及以后比较。",
    "Before the revision by the census of 2020; not comparable with 2020 and later.",
  ],
  旧口径: ["2020年人口普查修订前口径。", "Before the revision by the census of 2020."],
  七普修订前旧口径: ["2020年人口普查修订前口径。", "Before the revision by the census of 2020."],
  "由2022年公报“比上年末减少0.13万人”反推": [
    "由2022年公报“比上年末减少0.13万人”反推。",
    "Worked back from the communiqué of 2022, which reports 1,300 fewer than a year before.",
  ],
  "八县区合计=413.17,与市公报一致": [
    "八个县区合计413.17万人，与市公报一致。",
    "The eight counties add up to 4,131,700, as in the city’s communiqué.",
  ],
  "2024较2023降1.6万,异常,须核对": [
    "比2023年少1.6万人，异常，须核对。",
    "16,000 fewer than in 2023, which is unusual: check before use.",
  ],
  旧: ["旧数。", "Old figure."],
  "“突破1200亿元”": ["原文“突破1200亿元”。", "The source says “above ¥120 bn”."],
  报道未标明年度: ["报道未标明年度。", "The report names no year."],
};

/** What a collector remarked on a figure, in both languages; `null` for nothing. Throws on a remark without rendering. */
export function noteText(remark: string): Text | null {
  const raw = remark.trim();
  if (raw === "") return null;
  const found = NOTES[raw];
  if (!found) throw new Error(`the note "${raw}" has no rendering`);
  return text(...found);
}
