/** The look of `/api`: one page, readable on a phone, no script. */
export const REFERENCE_STYLE = `
:root { color-scheme: light; --ink: #1c2b2d; --quiet: #4a5c5f; --line: #cfd8d6; --wash: #f2f6f5; --accent: #0b5d52; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.55 'Atkinson Hyperlegible', system-ui, sans-serif; color: var(--ink); background: #fff; }
a { color: var(--accent); }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.35rem; border-bottom: 2px solid var(--line); }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
code, pre { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: .92em; }
pre { background: var(--wash); padding: .75rem; overflow-x: auto; border-radius: .3rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; }
summary { padding: .6rem .8rem; cursor: pointer; min-height: 2.75rem; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
details > div { padding: 0 .8rem .8rem; }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; color: var(--accent); }
.quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
`;
