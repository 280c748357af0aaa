import type { IncomingMessage } from "node:http";

const names = /^(?:127\.0\.0\.1|localhost|\[::1\]|[\w.-]+\.localhost)(?::\d+)?$/i;

/**
 * Whether a request names this machine. Without it a web page could have its own name point here (DNS rebinding) and
 * read what nobody is asked for a password for.
 */
export const namesThisMachine = ({ headers }: IncomingMessage): boolean => names.test(headers.host ?? "");
