/** What deduplicate tells extract, one message an article version; the queue's group is the article id. */
export interface ExtractMessage {
  articleId: string;
  version: string;
}
