import type { ArticlePack } from "../article-pack.ts";
import { changes } from "../cjk/changes.data.ts";

export const jaArticle: ArticlePack = {
  code: "ja",
  changes,
  article: {
    bylineLabels: {
      出典: "source",
      出所: "source",
      配信元: "source",
      著者: "author",
      筆者: "author",
      文: "author",
      公開: "publishedAt",
      公開日: "publishedAt",
      掲載: "publishedAt",
      掲載日: "publishedAt",
      配信: "publishedAt",
      配信日: "publishedAt",
      日付: "publishedAt",
    },
  },
};
