/** Style of the self-contained highlighted view: light and dark, no outside font or image. */
export const viewStyle = `
:root{color-scheme:light dark;--metric:#fde68a;--quote:#bfdbfe;--speaker:#bbf7d0;--subject:#e9d5ff;--quiet:#6b7280}
@media (prefers-color-scheme:dark){:root{--metric:#713f12;--quote:#1e3a5f;--speaker:#14532d;--subject:#4c1d95;--quiet:#9ca3af}}
body{font:16px/1.8 system-ui,"Hiragino Sans","Noto Sans CJK JP","Noto Sans CJK SC","Yu Gothic","PingFang SC",sans-serif;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
.byline,.legend,small{color:var(--quiet);font-size:.85rem}
.quote{background:var(--quote)}.speaker{background:var(--speaker)}.subject{box-shadow:inset 0 -2px var(--subject)}
.metric{background:var(--metric);border-radius:3px}
.dropped{color:var(--quiet);font-size:.85rem;border-left:3px solid var(--quiet);padding-left:.8rem}
table{border-collapse:collapse;width:100%;font-size:.85rem;margin:2rem 0}
caption{text-align:left;font-weight:600}
th,td{border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:.25rem .5rem;text-align:left;vertical-align:top}
`;
