import { styleText } from "node:util";

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "underline";

/** Paints text for a stream: colours only on a terminal, and never where NO_COLOR is set. */
export function paint(stream: NodeJS.WriteStream): Record<Style, (text: string) => string> {
  const on = stream.isTTY === true && !process.env.NO_COLOR;
  const with_ = (style: Style) => (text: string) => (on ? styleText(style, text, { validateStream: false }) : text);
  return {
    bold: with_("bold"),
    dim: with_("dim"),
    red: with_("red"),
    green: with_("green"),
    yellow: with_("yellow"),
    cyan: with_("cyan"),
    underline: with_("underline"),
  };
}
