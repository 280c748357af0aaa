import type { CjkMetricTables } from "../cjk/metric-tables.ts";

/** Unit words of Japanese that have several senses, and the words nearby that choose. */
export const senses: CjkMetricTables["senses"] = {
  ポイント: {
    words: {
      index:
        "指数 株価 平均株価 ダウ ナスダック 日経平均 株式 終値 始値 ＤＡＸ DAX FTSE TOPIX ＴＯＰＩＸ S&P 先物 SOX CAC 総合 ハンセン 上海 深圳 景況感 ＤＩ DI PMI 業況判断 市場",
      rate: "率 利回り 金利 支持 比率 割合 シェア 占有 不支持 賛成 反対 % ％ パーセント 割 普及 浸透 寄与度 失業 伸び",
      count: "経験値 獲得ポイント 勝ち点 勝点 レーティング 付与 還元 カード 得点 Tポイント 通算 シーズン",
    },
    units: {
      index: { kind: "index", unit: "point" },
      rate: { kind: "percentage-point", unit: "pp" },
      count: { kind: "count", unit: "1", counter: true },
    },
    otherwise: "index",
  },
  度: {
    words: {
      temperature:
        "気温 温度 室温 水温 体温 平熱 高温 低温 摂氏 最高 最低 猛暑 真夏 真冬 冷え 暑さ 寒さ 熱 加熱 冷却 氷点 暖房 冷房 平年 例年 海水温 体感 寒波 熱波 真夏日 猛暑日 加温 保温",
      angle: "角度 傾 緯 経 回転 旋回 仰角 勾配 方位 角 折 ロール 翼",
      times: "年 代 通算 過去 史上 優勝 出場 獲得 大会 これまで 受賞 指名 訪 逮捕 会談",
    },
    units: {
      temperature: { kind: "measure", unit: "°C" },
      angle: { kind: "measure", unit: "deg" },
      times: { kind: "count", unit: "1", counter: true },
    },
    exact: { 180: "angle", 360: "angle" },
    otherwise: "times",
    large: { from: 13, sense: "temperature" },
  },
  キロ: {
    words: {
      length: "距離 道 走 時速 速度 線 離れ 先 延長 長さ 東 西 南 北 から 沖 上空 半径 圏 全長",
      mass: "体重 重さ 重量 減量 覚醒剤 大麻 コカイン ヘロイン 麻薬 米 肉 魚 コメ 野菜 収穫 出荷 水揚げ 押収 牛 豚 廃棄 金塊 ダイエット 卸値 卸売 小売 店頭 単価 収量 収穫量 出荷量 漁獲 水揚げ量 卵 果物 白米 玄米 新米 精米 小麦 大豆 砂糖 飼料 肥料 ごみ 荷物 増量 火薬 爆薬 銀 銅 アルミ サンマ マグロ カツオ イカ ウナギ リンゴ ミカン イチゴ メロン キャベツ トマト レタス 積載 耐荷重 車重 機体重",
    },
    units: {
      length: { kind: "measure", unit: "km" },
      mass: { kind: "measure", unit: "kg" },
    },
    otherwise: "length",
  },
  ポンド: {
    words: {
      money: "英 ロンドン ドル 円 為替 価格 賞金 罰金 予算 通貨 株 相場 イギリス 売 買 収入 年収 利益 費用 料 移籍金",
      mass: "体重 重さ 重量 痩せ 減量 肉 牛 豚 砲 爆弾 級 重",
    },
    units: {
      money: { kind: "money", unit: "GBP" },
      mass: { kind: "measure", unit: "lb" },
    },
    otherwise: "money",
  },
};
