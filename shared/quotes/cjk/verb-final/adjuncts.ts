import type { MarkPair } from "../../marks.ts";
import { indexIn } from "../bounded.ts";
import type { Draft } from "../draft.ts";
import type { SpeakerLexicon } from "../speaker/lexicon.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { type Reading, skip } from "./reading.ts";

/** Addressee and venue in the parts around the words: 記者団に, 記者会見で, 自身のブログに. */
export function readAdjuncts(r: Reading, draft: Draft, from: number, cue: number, mark: MarkPair | undefined): void {
  const { mention } = draft;
  const front = mark?.open ?? draft.start;
  const parts = [r.m.slice(mention && mention.end < front ? mention.end + 1 : from, front).slice(-60)];
  if (mark) parts.push(r.m.slice(mark.close + 1, Math.min(cue, mark.close + 61)));
  for (const part of parts) {
    draft.addressee ??= heard.exec(part)?.[1];
    const place = said.exec(part)?.[1] ?? written.exec(part)?.[1];
    draft.venue ??= place?.replace(
      /^(?:同?[0-9０-９一二三四五六七八九十]{1,3}日(?:夜|朝|夕|午前|午後|未明)?の?|同日の?)/u,
      "",
    );
  }
}

const heard =
  /((?:[^、はがとをで]{1,14}の)?(?:記者団|報道陣|取材陣|聴衆|群衆|群集|観衆|支持者|株主|社員|職員|選手|生徒|[^、はがとをで]{1,12}(?:通信|新聞|テレビ|放送|紙|議員|記者|氏|さん|首相|大統領)|本紙|記者|国民|市民|住民))(?:の(?:取材|質問|インタビュー|問い)に(?:対し|応じ|答え)|に対して|に対し|に向けて|に向かって|に)/u;
const said =
  /([^、はがとにを]{0,14}(?:会見|発表会|説明会|報告会|講演会|総会|会議|会合|会談|本会議|委員会|審議会|講演|演説|インタビュー|声明|談話|集会|代議士会|番組|大会|ブログ|取材|公判|裁判|法廷|式典|式|シンポジウム|セミナー|フォーラム|イベント|書簡|書面|文書|コラム|寄稿|社説|論文|自著|著書|手紙|電話|国会|議会|党首討論|討論会|街頭|ＳＮＳ|SNS|Ｘ|X|ツイッター|フェイスブック|インスタグラム))(?:の中|の場|の席)?(?:で|において)/u;
const written =
  /([^、はがとにを]{0,14}(?:ＳＮＳ|SNS|Ｘ|X|ツイッター|フェイスブック|インスタグラム|ブログ|サイト|ホームページ|日記|手紙|メモ|コラム|著書))(?:[（(][^）)]{0,12}[）)])?に/u;

export function skipLead(text: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  let at = skip(text, from, to, "、, 　");
  for (let hit = lexicon.leads.at(text, at, to); hit; hit = lexicon.leads.at(text, at, to)) {
    // 今年の出荷: part of a noun phrase.
    if ("のはがをも".includes(text[hit.end] ?? "x")) break;
    const next = skip(text, hit.end, to, "、, ");
    if (next === at || (next === hit.end && hit.end - hit.start < 2)) break;
    at = next;
  }
  return at;
}

/** Passes adjuncts that stand before the reported clause, each closed by a comma. */
export function skipAdjuncts(text: string, from: number, to: number, lexicon: VerbFinalLexicon): number {
  let at = skipLead(text, from, to, lexicon.speakers);
  for (;;) {
    const behind = skipAct(text, at, to, lexicon);
    if (behind > at) {
      at = skipLead(text, behind, to, lexicon.speakers);
      continue;
    }
    const comma = indexIn(text, "、", at, Math.min(to, at + 29));
    if (comma < 0) return at;
    const isAdjunct = lexicon.tables.adjuncts.some(
      (form) => comma - form.length >= at && text.startsWith(form, comma - form.length),
    );
    // 見直すとともに、…: a clause of its own, and reported too.
    const isClause = text.startsWith("とともに", comma - 4) || text.startsWith("と同時に", comma - 4);
    if (!isAdjunct || isClause || /[はが]/.test(text.slice(at, comma).replace(/について は|については/g, "")))
      return at;
    at = skipLead(text, comma + 1, to, lexicon.speakers);
  }
}

/** Passes what the speaker does before saying the rest: 会見を開き、… */
function skipAct(text: string, from: number, to: number, { tables }: VerbFinalLexicon): number {
  const limit = Math.min(to, from + 70);
  for (let comma = indexIn(text, "、", from, limit); comma >= 0; comma = indexIn(text, "、", comma + 1, limit)) {
    const part = text.slice(from, comma);
    if (/[はが]/.test(part.replace(/については|に関しては/g, ""))) return from;
    if (tables.acts.some((form) => part.endsWith(form))) return comma + 1;
    if (tables.freeActs.some((form) => part.endsWith(form)) && indexIn(text, "は", comma, to) >= 0) return comma + 1;
  }
  return from;
}
