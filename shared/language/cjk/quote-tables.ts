/** A reporting verb of a language whose verbs are inflected: the part that never changes, and how it is inflected. */
export interface CueVerb {
  stem: string;
  lemma: string;
  forms: readonly string[];
  /** The same of the passive, whose subject hears and does not speak. */
  passive: readonly string[];
}

/** What names a speaker. */
export interface SpeakerTables {
  /** Follow a person's name: 氏, さん, 先生. */
  honorifics: readonly string[];
  /** Offices: what stands before one is an organisation (Alphabet会長). */
  offices: readonly string[];
  /** Professions: what stands before one says more of it (インターネット評論家). */
  professions: readonly string[];
  /** Ends of organisations' names, and organisations called by a common noun. */
  organizations: readonly string[];
  /** People without a name: 関係者, 知情人士. */
  unnamed: readonly string[];
  /** Reports and the like that say something. */
  reports: readonly string[];
  /** What gives figures, where what "according to" it says is no speech: データ, 统计. */
  figures: readonly string[];
  personPronouns: readonly string[];
  organizationPronouns: readonly string[];
  /** Words before a name that are not part of it: ある, 一位. */
  connectives: readonly string[];
  /** Offices, and the ends of the organisations that have them; no end stands for any that is none of another row. */
  posts: readonly (readonly [offices: string, ends: string])[];
  /** Words for people of one character that end no name: 筋. */
  unnamedEnds: string;
  /** Characters that foreign names are written with, where they have no letters of their own. */
  sounds: string;
  /** Characters that words for professions end in, where family names are listed. */
  titleEnds: string;
  /** One character before a title that somebody had: 元. */
  formers: string;
  /** Honorifics without which a family name alone names nobody: 罗大妈. */
  kin: readonly string[];
  /** What kind of organisation the name behind it is: 自動車部品大手の, 投資会社. */
  kinds: readonly string[];
  /** Ends of organisations that family names end in too: 村, 部. */
  nameEnds: string;
  /** One character before a role that is no name: 前社長, 反市長派. */
  prefixes: string;
  /** One character that ends an organisation in a note behind a name, where others name a place: （東関東大）. */
  noteEnds: string;
  /** Before a role: somebody who is not named: 該, ある. */
  determiners: readonly string[];
  /** Begin a title that is longer than the table's: チーフ株式ストラテジスト. */
  ranks: readonly string[];
  /** Family names, where nothing else marks a name as one. */
  surnames: readonly string[];
  /** Common words that begin as family names do: 任务. */
  notNames: readonly string[];
  /** Ends of what names no organisation that a later word may stand for: 方面, 市场. */
  vague: readonly string[];
  /** End what an organisation's part does, before an office of it: 产品副总裁, 财务总监. */
  functions: readonly string[];
  /** Characters that end an office of the state and begin its head's title: 教育局长. */
  sharedEnds: string;
  /** Characters that never belong to a name, where a title stands right before it. */
  nameStops: string;
  /** Signs that stand for countries before a title: 米大統領. */
  countries: string;
  /** What a head of department is head of: 営農|部長, 財務|担当取締役. */
  departments?: readonly string[];
  /** Ends of what stands before a title or name and is no organisation: 就任4年|目の, 財務|担当の, 初代. */
  notEmployers?: readonly string[];
  /** Between an organisation and a name, where the organisation is what stands before: 所属. */
  belonging?: readonly string[];
  /** Verbs that give the role before them to the person behind: 委員長|を務める|大鹿さん. */
  serving?: readonly string[];
  /** Verbs of belonging between an organisation and whoever is in it: 合唱団|に所属する|宮内さん. */
  memberOf?: readonly string[];
  /** Words that end as an organisation does and are none: 最大, 社会. */
  notOrganizations?: readonly string[];
  /** Words that stand for an organisation, and the ends of the names that they may stand for: 同省. */
  standInEnds?: readonly (readonly [words: string, ends: string])[];
  /** Join an organisation or role to what follows: の, 的, である. */
  joiners: readonly string[];
}

/** A language where the verb ends the sentence, and a particle follows the words that are reported. */
export interface VerbFinalTables {
  /** Verbs of saying and writing: whoever is their subject speaks. */
  saying: readonly CueVerb[];
  /** Verbs of thought and judgement: they report only where their subject is somebody. */
  thinking: readonly CueVerb[];
  /** Verbs of thought that tell of nobody's words in the past: と考えた. */
  inward: readonly string[];
  /** What somebody does while saying the words between marks: 声を弾ませる. */
  manners: readonly CueVerb[];
  /** Nouns for what somebody thinks or says: 見方, 考え. */
  thoughts: readonly string[];
  /** Verbs that go with such nouns: を示した. */
  shows: readonly CueVerb[];
  /** Verbs that go with voices of many: との声が上がる. */
  arising: readonly CueVerb[];
  /** Ends of noun phrases that never speak: 物価, 計画, 試合. */
  things: readonly string[];
  /** After the particle: what only names or terms something: と呼ぶ. */
  naming: readonly string[];
  /** Before the particle of quotation: somebody tries, and says nothing: 得ようと|した. */
  volition: readonly string[];
  /** Ends that look like those and tell what is said: だろうと|した. */
  notVolition: readonly string[];
  /** People of a poll, whose answers are nobody's words: 「…」と答えた人が4割. */
  polled: readonly string[];
  /** End what goes before a noun and is no part of it: について|裁判官は. */
  aside: readonly string[];
  /** Forms of the verb that reports with the particle alone: としている. */
  light: readonly string[];
  /** Behind a source: によると. */
  according: readonly string[];
  /** End a sentence that tells what a source says: という. */
  hearsay: readonly string[];
  /** Name words that follow without a verb: 教授の話「…」. */
  labels: readonly string[];
  /** End what stands before words that answer, without a verb behind them: 目標を聞かれると「…」。 */
  asked: readonly string[];
  /** Point to words that follow or went before: 次のように. */
  pointers: readonly string[];
  /** Ends of what stands before the reported words and is no part of them: 会見で. */
  adjuncts: readonly string[];
  /** What the speaker does before saying the rest: 会見を開き、. */
  acts: readonly string[];
  /** The same, where what follows has a topic of its own: 新製品を公開し、価格は…. */
  freeActs: readonly string[];
  /** After a reporting verb: not reported at all. */
  denied: readonly string[];
}

/** A language where the verb stands between the speaker and the words. */
export interface VerbMedialTables {
  cues: readonly string[];
  /** Cues of thought and judgement: they report only where their subject is somebody. */
  thinking: readonly string[];
  /** Cues that tell of speech also without a colon, a comma or marks behind them. */
  strong: readonly string[];
  /** Verbs that report only with a comma or colon behind them: 提出，. */
  openCues: readonly string[];
  /** Words that hold a cue's letters and are none: 说法. */
  notCues: readonly string[];
  /** Before a cue: not reported at all. */
  denied: readonly string[];
  /** Verbs between the subject and the cue: 施密特分析|认为. */
  asides: readonly string[];
  /** Words that end the subject: 在, 向, 还. */
  adjuncts: readonly string[];
  /** What people do: words behind a name that are no part of it. */
  deeds: readonly string[];
  /** Before the source: 据, 根据. */
  according: readonly string[];
  /** Name the one whose words are passed on: 援引. */
  quoting: readonly string[];
  /** Reports that tell what "according to" them is so. */
  tellers: readonly string[];
  /** Behind a source, and no part of it: 的说法, 的话. */
  tails: readonly string[];
  /** Verbs whose object hears what is said: 告诉. */
  hearing: readonly string[];
  /** Behind marks: what they hold is a word or sound: 两个字, 的一声. */
  wordNouns: readonly string[];
  /** Words that end a name in front of a clause: 在. */
  placing: readonly string[];
  /** What somebody does in a headline before a colon: 致歉. */
  reacting: readonly string[];
  /** Whoever writes: what they think is nobody's words. */
  firstPersons: readonly string[];
  /** Cues that may end a sentence behind the words: …，塔尔解释. */
  closing: readonly string[];
  /** Verbs of one character with 着 behind them, which tell how somebody speaks: 拿着麦克风说. */
  bearing: string;
  /** Verbs of hope, which begin no report of their own behind 并. */
  hoping: readonly string[];
  /** Verbs of belief: of people without a name they tell no words. */
  believing: readonly string[];
  /** Verbs with a hearer right behind them: 告诉他…. */
  telling: readonly string[];
  /** Before a verb of thought: it stands in a question or condition. */
  asking: readonly string[];
  /** Cues that begin a clause of their own behind a comma, without 并 before them: 敦促. */
  commands: readonly string[];
  /** Before marks: what somebody calls a thing: 将此称为“…”. */
  calling: readonly string[];
  /** Before what is called so: 将, 把. */
  taking: readonly string[];
  /** Behind marks: what they hold is the name of such a thing: “…”项目. */
  termNouns: readonly string[];
  /** Before marks: what they hold is a name or term: 所谓“…”. */
  termLeads: readonly string[];
  /** Set phrases that are written between marks. */
  phrases: readonly string[];
  /** Before marks: what they hold is talked about by others: 网传“…”，对此. */
  rumours: readonly string[];
  /** Lead to another verb of the same speaker: 并. */
  onward: readonly string[];
  /** Before the verb of another speaker: 则. */
  contrast: readonly string[];
  /** Lead to a contrast: 但. */
  contrasts: readonly string[];
  /** Common words that lead a sentence on and are no subject. */
  leads: readonly string[];
}

/** Labels in front of the turns of an interview. */
export interface DialogueTables {
  questions: readonly string[];
  answers: readonly string[];
  /** Ends of labels that are no speakers: 日時, 地点. */
  notLabels: readonly string[];
}

/** Tables of the quote engine for a language of this script. */
export interface CjkQuoteTables {
  speakers: SpeakerTables;
  dialogue: DialogueTables;
  verbFinal?: VerbFinalTables;
  verbMedial?: VerbMedialTables;
}
