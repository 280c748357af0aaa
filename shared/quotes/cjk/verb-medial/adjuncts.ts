import type { Draft } from "../draft.ts";

const heard =
  /(?:对|對|向|跟|告诉|告訴)((?:《[^》]{1,20}》|[^，。的在对對向])[^，。对對向]{0,14}?)(?:$|[，坦笑明公再直表透解介证證抱强強重回反補补感称稱說说]|时|時)/u;
const said =
  /(?:在|于|於)([^，。]{2,24}?)(?:上|中|里|裡|裏|期间|期間|时|時)?(?=$|[，对對向就还還也再公明强強直坦写寫发發回首正]|接受|举行|舉行|表示|透露)/u;
const interview = /接受([^，。]{2,16}?)(?:采访|採訪|专访|專訪|访问|訪問)/u;
const place =
  /(?:会|會|会议|記者會|发布会|發布會|论坛|論壇|采访|採訪|专访|專訪|信|文|帖|微博|博客|平台|推特|脸书|臉書|X|节目|節目|讲话|講話|演讲|演講|声明|聲明|报告|報告|活动|活動|仪式|儀式|现场|現場|电话|電話|消息|朋友圈|公众号|發文|备忘录|峰会|峰會|听证会|聽證會|法庭|直播|社交媒体|社交媒體|社交平台|社群|网站|網站|訪談|访谈|公告|年会|博文|博客中|大会|大會)/u;

/** Addressee and venue between the speaker and the verb: 对记者, 在发布会上, 接受本报采访. */
export function readAdjuncts(draft: Draft, between: string): void {
  const part = between.slice(0, 80);
  const to = heard.exec(part)?.[1] ?? interview.exec(part)?.[1];
  if (to && to.length > 1 && !/[此于這这]$/u.test(to)) draft.addressee ??= to;
  const at = said.exec(part)?.[1];
  if (at && place.test(at)) draft.venue ??= at;
}
