/** The name of a file as its owner knows it: without folders, and without the mark that an upload puts before it. */
export const nameOfKey = (key: string): string => key.slice(key.lastIndexOf("/") + 1).replace(/^[0-9a-f]{8}-(?=.)/, "");
