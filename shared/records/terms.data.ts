/** Words that say nothing of what is measured; in lower case. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to for by from with and or as its it their his her our your this that these those than per " +
    "total all each some any other which who whose was were is are be been has have had will would " +
    "の が は を に で と も へ や から まで より など する した して いる その この こと もの ため " +
    "的 了 在 是 和 与 及 其 该 这 那 为 于 从 到 对 等"
  ).split(" "),
);
