/** Version of the extraction rules; raised whenever records may come out differently. */
export const rulesVersion = "2";
