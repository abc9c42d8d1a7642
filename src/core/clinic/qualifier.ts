/**
 * Words that make a figure another one, by what they do to it: 一般公共预算收入排名 is no revenue, and 未通管道天然气 the
 * opposite of 通管道天然气. Words of one kind mean the same. 增加值, 预算收入 and the like are no such words.
 */
const KINDS: readonly RegExp[] = [
  /排[名位]|[位名]次|序位|rank/,
  /目标|计划|任务|预[期计测]|预算([数值案]|$)|target|planned/,
  /完成率|完成比例|达成率|进度/,
  /未|不|非|无|没有/,
  /增速|growth/,
  /增加(?!值)|增[速减]额|增量|增减|增收|净增|减少|下降|降幅/,
  /新增/,
  /环比/,
  /名义|nominal/,
  /可比/,
  /实际|(?<![a-z])real/,
  /指数|index/,
  /人均|每人|perhead|percapita|perperson/,
  /户均|每户|perhousehold/,
  /[村镇亩地]均|每[村镇亩]/,
  /[年月日]均/,
  /中位数|median/,
  /最[高低大小]/,
  /上年|去年|前年|上[一]?[期月季]|同期|lastyear|previousyear/,
  /占比|比重|份额|share/,
  /全体|全部|全社会|全口径|城乡/,
  /城镇/,
  /农村|乡村/,
  /规上/,
  /规下/,
  /支出/,
  /男/,
  /女/,
  /普查|census/,
];

/** What must be the same in both: numbers, as in 60岁及以上, and whatever something is a part of, as in 一人户占家庭户比重. */
const SAME: readonly RegExp[] = [/\d+/g, /^.*(?=占)/g];

/** Whether one of two names, as `normaliseName` writes them, has a word that makes its figures others than the other's. */
export function meansAnother(one: string, other: string): boolean {
  return (
    KINDS.some((kind) => kind.test(one) !== kind.test(other)) ||
    SAME.some((part) => String(one.match(part)) !== String(other.match(part)))
  );
}
