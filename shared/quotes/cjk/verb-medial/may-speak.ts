import type { Mention } from "../speaker/mention.ts";

/** What the words in front of a verb begin with where they are no subject. */
export const noSubject =
  /^(?:这|這|那|它|此|是|可|只|就|不|没|沒|被|将|將|很|更|最|需|应|應|请|請|由|让|讓|其中|正如|如|所|通过|通過|关于|關於|为了|為了|除了|随着|隨著|有关|來|来)/u;

/** Whether a noun phrase may speak though no table knows it: short, and made as a name is. */
export function mayBeName({ kind, name }: Mention): boolean {
  if (kind !== "other") return true;
  const bare = name.replace(/[（(][^）)]*[）)]/gu, "");
  return bare.length <= 14 && !/[的了着著和與与及是有在不把被會会來来]/u.test(bare);
}
