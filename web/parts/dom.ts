/** What an element may hold: other elements, or text, which is only ever set as text. */
export type Child = Node | string | number | undefined | null | false;

type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;

/**
 * Makes an element. Attributes that are functions are listeners (`onclick`), `true` sets an empty attribute,
 * `false` and undefined leave it out. There is no way to pass HTML: hostile text stays text.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** Puts children in place of what an element holds. */
export const fill = (element: Element, ...children: (Child | Child[])[]): void => {
  element.replaceChildren(
    ...children.flat().flatMap((child) => {
      if (child === undefined || child === null || child === false) return [];
      return [child instanceof Node ? child : String(child)];
    }),
  );
};
