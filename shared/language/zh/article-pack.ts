import type { ArticlePack } from "../article-pack.ts";
import { changes } from "../cjk/changes.data.ts";

export const zhArticle: ArticlePack = {
  code: "zh",
  changes,
  article: {
    bylineLabels: {
      来源: "source",
      來源: "source",
      作者: "author",
      记者: "author",
      記者: "author",
      时间: "publishedAt",
      時間: "publishedAt",
      日期: "publishedAt",
      发布时间: "publishedAt",
      發布時間: "publishedAt",
    },
  },
};
