/** Simplified and traditional forms of the characters that the tables use, in turn. */
const pairs =
  "则則说說称稱认認为為强強调調绍紹释釋应應补補声聲写寫问問质質评評诺諾证證实實确確张張坚堅辩辯驳駁讽諷忆憶总總结結价價谈談讲講诉訴报報导導发發论論赞讚扬揚责責谴譴议議吁籲请請预預测測计計断斷观觀担擔忧憂怀懷见見时時间間对對话話开開响響闻聞记記体體业業专專学學师師员員长長会會机機构構关關务務财財经經济濟贸貿银銀险險团團联聯协協组織织織党黨国國际際东東车車厂廠电電视視台臺剧劇书書处處级級类類单單双雙种種条條样樣当當将將还還给給让讓过過后後边邊这這们們两兩几幾个個现現场場头頭题題据據统統数數显顯资資讯訊网網络絡线線华華语語译譯读讀订訂讨討训訓诫誡谢謝庆慶贺賀归歸来來从從众眾农農军軍办辦战戰阳陽阴陰难難虽雖运運选選达達进進远遠连連违違迟遲适適遗遺邮郵乡鄉药藥医醫护護卫衛标標准準检檢监監执執营營销銷购購产產权權术術习習惯慣爱愛灾災热熱惊驚叹嘆轰轟炮砲嘱囑劝勸励勵愿願阐闡倾傾转轉辞辭别別变變宾賓队隊飞飛创創伙夥储儲兰蘭义義儿兒举舉乐樂赛賽无無扰擾稳穩续續罗羅赵趙吴吳孙孫马馬郑鄭韩韓冯馮邓鄧萧蕭苏蘇吕呂卢盧钟鍾谭譚陆陸贾賈韦韋邹鄒龙龍顾顧龚龔钱錢严嚴汤湯温溫乔喬庞龐颜顏庄莊聂聶鲁魯宁寧纪紀毕畢涂塗骆駱蓝藍鲍鮑饶饒缪繆简簡项項娄婁窦竇宫宮费費闵閔邬鄔栾欒荣榮丛叢巩鞏邝鄺欧歐阎閻刘劉陈陳杨楊黄黃许許叶葉蒋蔣范範余餘刚剛满滿兴興奋奮亲親闭閉坏壞异異态態势勢纷紛随隨肃肅艺藝摄攝画畫贩販摊攤审審参參县縣镇鎮区區领領仅僅虑慮剂劑伪偽骗騙泄洩窃竊盗盜诈詐谋謀杀殺伤傷毁毀灭滅输輸赢贏败敗胜勝负負奖獎罚罰" +
  // The rest of what titles, verbs and nouns of news are written with.
  "继繼约約级級纳納纽紐绝絕维維缓緩编編缩縮终終红紅细細纲綱绩績绪緒绑綁缴繳练練颁頒顿頓颗顆颠顛额額风風饭飯饮飲馆館驻駐骂罵骄驕验驗骑騎骚騷鱼魚鸟鳥鸡雞麦麥龄齡钢鋼铁鐵铜銅锋鋒错錯锁鎖镜鏡门門闪閃闹鬧阅閱阶階隐隱雾霧静靜韧韌顶頂须須频頻赶趕趋趨跃躍践踐踪蹤轮輪软軟轻輕载載较較辆輛辑輯迁遷迈邁递遞逻邏针針钉釘铺鋪锐銳贡貢货貨贴貼贷貸贼賊赋賦赌賭赔賠赖賴赠贈规規览覽觉覺触觸设設访訪诀訣识識诊診词詞试試诗詩诚誠询詢该該详詳误誤诸諸课課谁誰谅諒谊誼谎謊谐諧谓謂谜謎谣謠谦謙谨謹谱譜装裝乌烏乱亂争爭亏虧云雲亚亞亿億仓倉仪儀优優伞傘伟偉传傳伦倫侠俠侦偵侧側侨僑俭儉债債偿償兑兌养養兽獸内內冈岡册冊冲衝决決况況冻凍净淨凉涼减減凑湊凤鳳凭憑凯凱击擊删刪剑劍动動劲勁劳勞勋勳汇匯买買卖賣占佔却卻历歷厉厲压壓厌厭厅廳号號吓嚇吗嗎听聽启啟呐吶咨諮哑啞唤喚啸嘯喷噴嚣囂园園围圍图圖圆圓圣聖块塊坛壇坝壩垦墾壮壯壳殼备備复復够夠夸誇夹夾夺奪妆妝妇婦妈媽娱娛婴嬰宝寶宠寵宪憲宽寬寻尋寿壽尔爾尘塵尝嘗尽盡层層届屆属屬岁歲岛島岭嶺峡峽币幣帅帥帐帳带帶帮幫广廣库庫庙廟废廢弃棄弹彈录錄彻徹径徑怜憐恋戀恳懇恶惡悬懸惧懼惨慘惩懲愤憤戏戲户戶扑撲扩擴扫掃抚撫抢搶拟擬拥擁择擇挂掛挡擋挤擠挥揮损損换換揽攬搁擱摆擺摇搖撑撐敌敵旧舊旷曠晓曉暂暫杂雜极極枪槍柜櫃栋棟栏欄树樹桥橋楼樓横橫欢歡歼殲残殘气氣汉漢沟溝没沒沪滬泪淚泽澤洁潔浅淺浓濃涛濤涌湧润潤涨漲渐漸渔漁湾灣湿濕滚滾滞滯滨濱灯燈灵靈炉爐点點炼煉烂爛烟煙烦煩爷爺牵牽犹猶状狀独獨狮獅狱獄猎獵献獻环環玛瑪畅暢疗療疯瘋盐鹽盖蓋盘盤着著矿礦码碼砖磚础礎碍礙礼禮祸禍离離积積税稅穷窮窝窩竞競笔筆签簽筑築筹籌粮糧紧緊纠糾纯純纸紙纵縱佣傭驱驅驾駕驶駛键鍵阔闊阵陣陕陝齐齊坟墳么麼并並";

const map = new Map<string, string>();
for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] as string, pairs[i + 1] as string);

/** Every word, and what it is in traditional characters where that differs. */
export function both(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const all = new Set(words);
  for (const word of words) all.add([...word].map((char) => map.get(char) ?? char).join(""));
  return [...all];
}

/** Tables of words with both scripts of every word; words of a list are parted by spaces. */
export function bothScripts<Tables>(tables: Tables): Tables {
  const expand = (value: unknown): unknown => {
    if (typeof value === "string") return both(value).join(" ");
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expand(inner)]));
  };
  return expand(tables) as Tables;
}
