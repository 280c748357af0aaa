/**
 * Words that say nothing of what is measured; in lower case. Who asks for such a word alone is answered from the families
 * of units, which takes longer; with it each would have a row in every other article, and the fullest partitions.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to for by from with and or as its it their his her our your this that these those than per " +
    "total all each some any other which who whose was were is are be been has have had will would " +
    "last next first second new other more most least least-than about over under between among such only also not no " +
    "it's year years month months week weeks day days today now " +
    "の が は を に で と も へ や から まで より など する した して いる その この こと もの ため " +
    "number numbers amount amounts figure figures level levels proportion percentage " +
    "割合 比率 回数 数値 総額 総数 合計 関連 現在 全体 以下 以上 状況 時期 時点 今年 昨年 去年 前年 同期 今期 前期 今月 先月 前月 今回 前回 年間 月間 当時 場合 自体 一部 " +
    "それぞれ うち 同社 同国 同月 同日 各社 自社 他社 " +
    "的 了 在 是 和 与 及 其 该 这 那 为 于 从 到 对 等 " +
    "数量 数额 数值 比例 比率 占比 总额 总数 合计 相关 目前 当前 今年 去年 同期 上年 本月 上月 其中 部分 情况 方面 之后 以来 期间 分别 该公司 同比 环比"
  ).split(" "),
);
