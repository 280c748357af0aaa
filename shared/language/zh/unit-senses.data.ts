import type { CjkMetricTables } from "../cjk/metric-tables.ts";

/** Unit words of Chinese that have several senses, and the words nearby that choose. */
export const senses: CjkMetricTables["senses"] = {
  "点 點": {
    words: {
      index:
        "涨 跌 升 降 指 指数 沪指 深成指 创业板 恒指 道指 纳指 标普 关口 大盘 盘中 收盘 收报 报 点位 期指 科创 开盘 指數",
      count: "建议 意见 要求 原因 问题 特点 共识 变化 方面 看法 体会 经验",
    },
    units: {
      index: { kind: "index", unit: "point" },
      count: { kind: "count", unit: "1", counter: true },
    },
    otherwise: "count",
    large: { from: 25, sense: "index" },
  },
  "块 塊": {
    words: {},
    alone: "money",
    units: { money: { kind: "money", unit: "CNY" }, count: { kind: "count", unit: "1", counter: true } },
    otherwise: "count",
    large: { from: 13, sense: "money" },
  },
  元: {
    words: { TWD: "新台幣 新台币 台幣 台币 新臺幣 臺幣 台股 台積電" },
    units: { TWD: { kind: "money", unit: "TWD" }, CNY: { kind: "money", unit: "CNY" } },
    otherwise: "CNY",
  },
  度: {
    words: {
      temperature: "温 气温 最高 最低 高温 低温 零下 水温 体温 室温 温度 降温 升温",
      angle: "角度 倾斜 旋转 转 转体 经 纬 北纬 东经 坡度",
      times: "近视 近視 远视 遠視 散光 老花 镜片 鏡片 屈光 蒙 再 曾",
      energy: "电 用电 发电 电费 电量 耗电",
    },
    units: {
      temperature: { kind: "measure", unit: "°C" },
      angle: { kind: "measure", unit: "deg" },
      energy: { kind: "measure", unit: "kWh" },
      times: { kind: "count", unit: "1", counter: true },
    },
    exact: { 180: "angle", 360: "angle" },
    otherwise: "times",
    large: { from: 6, sense: "temperature" },
  },
  两: {
    words: { mass: "斤 茶叶 重 金 银 白银 黄金 半斤" },
    units: { mass: { kind: "measure", unit: "liang" } },
    otherwise: "mass",
  },
};
