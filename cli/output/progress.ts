import { paint } from "./paint.ts";
import { truncate } from "./width.ts";

/** A line of progress on a terminal; silent elsewhere. */
export interface Progress {
  /** Sets how much is done, with a word on what is at hand. */
  update(done: number, note?: string): void;
  /** Takes the line away. */
  end(): void;
}

const cells = 24;

/** Progress towards `total` on standard error, redrawn at most ten times a second. */
export function startProgress(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true || total < 2) return { update: () => {}, end: () => {} };
  const colours = paint(stream);
  const started = performance.now();
  let drawn = 0;
  return {
    update(done, note = "") {
      const now = performance.now();
      if (now - drawn < 100 && done < total) return;
      drawn = now;
      const full = Math.round((done / total) * cells);
      const perSecond = done / Math.max(0.001, (now - started) / 1000);
      const left = perSecond > 0 ? Math.ceil((total - done) / perSecond) : 0;
      const counts = `${done}/${total}`;
      const room = (stream.columns ?? 80) - label.length - cells - counts.length - 4;
      const rest = truncate(`${Math.round(perSecond)}/s, ${left} s left ${note}`, Math.max(0, room));
      stream.write(
        `\r\u001b[K${label} ${colours.cyan("█".repeat(full))}${colours.dim("░".repeat(cells - full))} ${counts} ${colours.dim(rest)}`,
      );
    },
    end() {
      stream.write("\r\u001b[K");
    },
  };
}
