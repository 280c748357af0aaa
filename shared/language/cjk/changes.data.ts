import type { ChangeTables } from "../change-tables.ts";

/** Characters and words that change what a Chinese or Japanese sentence says; most are written alike in both. */
export const changes: ChangeTables = {
  families: [
    { changes: "figure", words: "〇 一 二 三 四 五 六 七 八 九 十 百 千 万 億 兆 亿 萬 两 兩 半" },
    { changes: "figure", words: "倍 割 分 成 厘" },
    { changes: "unit", words: "円 元 ドル ユーロ ポンド ウォン 美元 日元 欧元 英镑 港元 人民币 韓国ウォン 韩元" },
    {
      changes: "unit",
      words:
        "メートル キロ キロメートル センチ ミリ グラム キログラム トン リットル ヘクタール 米 公里 千米 厘米 毫米 公斤 千克 克 吨 升 公顷 亩 平方米 英里",
    },
    { changes: "unit", words: "ワット キロワット メガワット ギガワット 千瓦 兆瓦 吉瓦 万千瓦 バレル 桶" },
    {
      changes: "unit",
      words: "人 件 社 台 個 个 本 枚 隻 只 头 頭 匹 戸 户 家 名 校 店 回 次 票 席 棟 栋 辆 輛 艘 架 株 羽 冊 册 条",
    },
    { changes: "unit", words: "秒 時間 小时 日間 週間 ヶ月 か月 カ月 个月 年間 分間 分钟 日 週 周 月 年 季 旬" },
    { changes: "unit", words: "% ポイント 百分点 个百分点 基点" },
    { changes: "date", words: "今 昨 翌 来 去 明 前 後 后 先 本 次 上 下 同 当" },
    { changes: "date", words: "朝 昼 夕 夜 晩 晚 早 午前 午後 上午 下午 正午 深夜 未明" },
    { changes: "date", words: "春 夏 秋 冬" },
    { changes: "date", words: "月 火 水 木 金 土 日" },
    { changes: "name", words: "東 西 南 北 东" },
    { changes: "name", words: "男 女 父 母 兄 弟 姉 妹 夫 妻 他 她 彼 彼女 子 娘" },
    { changes: "opposite", words: "上 下 昇 降 落 升 涨 跌 漲 騰" },
    { changes: "opposite", words: "増 減 增 减 伸 縮 拡 扩 缩 延 膨" },
    { changes: "opposite", words: "高 低 安 强 弱 強 大 小 多 少 長 短 长 重 軽 轻 深 浅 広 狭 宽 窄 速 慢 遅 早 快" },
    { changes: "opposite", words: "買 売 买 卖" },
    { changes: "opposite", words: "賛 反 赞 支持 反対 反对 同意 拒否 拒绝 否定 肯定 否认 承认 認め 否 可" },
    { changes: "opposite", words: "勝 敗 负 負 胜 败 成功 失敗 失败" },
    { changes: "opposite", words: "黒 赤 黑 盈 亏 益 損 损 利益 損失 利 害" },
    { changes: "opposite", words: "前 後 后 以前 以後 以后 以降" },
    { changes: "opposite", words: "以上 以下 超 未満 不足" },
    { changes: "opposite", words: "内 外 入 出 進 退 进" },
    { changes: "opposite", words: "開 閉 开 关 始 終 始め 終え 開始 終了 结束 停止 再開 中止 継続 继续" },
    { changes: "opposite", words: "左 右" },
    { changes: "opposite", words: "新 旧" },
    { changes: "opposite", words: "良 悪 好 坏 優 劣 优 改善 悪化 恶化" },
    { changes: "opposite", words: "最高 最低 最大 最小 最多 最少" },
    { changes: "opposite", words: "許可 禁止 允许 許容" },
    { changes: "opposite", words: "楽観 悲観 乐观 悲观 積極 消極 积极 消极" },
    { changes: "opposite", words: "公 私 官 民 国 県 市 省" },
    { changes: "opposite", words: "有 無 无 没有" },
  ],
  negations: "不 没 沒 未 無 无 非 否 勿 ない なか なく なし なけ ません ず ざる ぬ",
  contraryPrefixes: "",
  modifiers:
    "副 前 元 旧 新 約 约 毎 每 半 準 准 総 总 全 反 再 最 大 小 多 少 高 低 上 下 内 外 東 西 南 北 东 男 女 父 母 超 近 余 初 第 次 正 负 負 先 来 今 昨 翌 去 本 早 晚 故 仮 假 未 既 他 別 别 各 両 双 复 複 単 单",
  smallWords: "は が を も の に で と へ や 的 了 着 地 得 之",
  functionWords: "",
  notices:
    "広告|スポンサーリンク|PR|関連記事|関連リンク|あわせて読みたい|続きを読む|もっと見る|シェア|保存|印刷|广告|廣告|相关阅读|相关新闻|推荐阅读|延伸阅读|阅读全文|展开全文|分享|关闭|返回|スポンサードリンク|記事の続きを読む|この記事の続きを読む|次のページ|次のページへ|前のページ|トップへ戻る|全文を読む|会員限定|有料会員限定|PR記事|関連ニュース|おすすめ記事|おすすめ|人気記事|この記事をシェア|シェアする|ツイート|写真一覧|画像を見る|写真を見る|写真を拡大|印刷する|広告の後に続く|広告の下に記事が続きます|点击阅读全文|点击查看全文|点击查看更多|查看更多|查看全文|阅读更多|更多|加载更多|展开|收起|相关报道|猜你喜欢|热门推荐|编辑推荐|今日推荐|扫码关注|点击关注|点击下载|上一页|下一页|返回首页|回到顶部|打开应用|推广|赞助内容",
  captions:
    "写真|【写真】|画像|【画像】|資料写真|図|【図】|グラフ|地図|イラスト|動画|【動画】|図解|撮影|图|图为|图片|配图|资料图|圖|圖為|图表|视频|照片|制图|摄影",
  digestLabels:
    "この記事のポイント|この記事の要点|記事のポイント|ポイント|要点|要約|まとめ|概要|あらまし|記事の要旨|要旨|3行まとめ|ハイライト|ここがポイント|サマリー|核心提示|本文要点|要点|内容提要|摘要|导读|文章摘要|本文摘要|提要|一图读懂|重点速览|划重点|本文看点|看点|核心观点|要闻速览|内容摘要|概览",
  commentLabels:
    "コメント|コメント欄|コメント一覧|みんなのコメント|みんなの意見|読者の声|ご意見|感想|评论|全部评论|热门评论|网友评论|最新评论|读者留言|留言|跟帖|跟贴|评论区|我来说两句",
};
