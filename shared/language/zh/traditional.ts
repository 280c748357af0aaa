/** Simplified and traditional forms of the characters that the tables use, in turn. */
const pairs =
  "则則说說称稱认認为為强強调調绍紹释釋应應补補声聲写寫问問质質评評诺諾证證实實确確张張坚堅辩辯驳駁讽諷忆憶总總结結价價谈談讲講诉訴报報导導发發论論赞讚扬揚责責谴譴议議吁籲请請预預测測计計断斷观觀担擔忧憂怀懷见見时時间間对對话話开開响響闻聞记記体體业業专專学學师師员員长長会會机機构構关關务務财財经經济濟贸貿银銀险險团團联聯协協组織织織党黨国國际際东東车車厂廠电電视視台臺剧劇书書处處级級类類单單双雙种種条條样樣当當将將还還给給让讓过過后後边邊这這们們两兩几幾个個现現场場头頭题題据據统統数數显顯资資讯訊网網络絡线線华華语語译譯读讀订訂讨討训訓诫誡谢謝庆慶贺賀归歸来來从從众眾农農军軍办辦战戰阳陽阴陰难難虽雖运運选選达達进進远遠连連违違迟遲适適遗遺邮郵乡鄉药藥医醫护護卫衛标標准準检檢监監执執营營销銷购購产產权權术術习習惯慣爱愛灾災热熱惊驚叹嘆轰轟炮砲嘱囑劝勸励勵愿願阐闡倾傾转轉辞辭别別变變宾賓队隊飞飛创創伙夥储儲兰蘭义義儿兒举舉乐樂赛賽无無扰擾稳穩续續罗羅赵趙吴吳孙孫马馬郑鄭韩韓冯馮邓鄧萧蕭苏蘇吕呂卢盧钟鍾谭譚陆陸贾賈韦韋邹鄒龙龍顾顧龚龔钱錢严嚴汤湯温溫乔喬庞龐颜顏庄莊聂聶鲁魯宁寧纪紀毕畢涂塗骆駱蓝藍鲍鮑饶饒缪繆简簡项項娄婁窦竇宫宮费費闵閔邬鄔栾欒荣榮丛叢巩鞏邝鄺欧歐阎閻刘劉陈陳杨楊黄黃许許叶葉蒋蔣范範余餘刚剛满滿兴興奋奮亲親闭閉坏壞异異态態势勢纷紛随隨肃肅艺藝摄攝画畫贩販摊攤审審参參县縣镇鎮区區领領仅僅虑慮剂劑伪偽骗騙泄洩窃竊盗盜诈詐谋謀杀殺伤傷毁毀灭滅输輸赢贏败敗胜勝负負奖獎罚罰";

const map = new Map<string, string>();
for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] as string, pairs[i + 1] as string);

/** Every word, and what it is in traditional characters where that differs. */
export function both(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const all = new Set(words);
  for (const word of words) all.add([...word].map((char) => map.get(char) ?? char).join(""));
  return [...all];
}
