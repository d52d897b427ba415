import { readFileSync } from 'node:fs';
import { colours, hostConfig, type Theme } from './look.ts';

/** One drawing of one card: `width` in pixels, 320 is a small phone. */
export type View = {
  readonly name: string;
  readonly card: object;
  readonly theme: Theme;
  readonly width: number;
};

const library = readFileSync(
  new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url),
  'utf8',
);

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const style = `
body { margin: 0; font: 14px "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; display: flex; flex-wrap: wrap; align-items: flex-start; }
figure { margin: 0; padding: 12px; } figcaption { padding-bottom: 6px; font-size: 12px; }
.card { border-radius: 6px; overflow: hidden; box-shadow: 0 1px 4px #0004; }
.ac-actionSet { flex-wrap: wrap !important; gap: 8px; } .ac-actionSet > div { display: none; }
.ac-pushButton { border: 1px solid #8886; border-radius: 4px; background: transparent; color: inherit; padding: 6px 12px; font: inherit; font-weight: 600; white-space: nowrap; text-overflow: ellipsis; max-width: 100%; flex: 0 1 auto !important; }
.ac-input { font: inherit; } .ac-textInput, .ac-multichoiceInput { width: 100%; box-sizing: border-box; border: 1px solid #8886; border-radius: 4px; padding: 6px; background: transparent; color: inherit; }
textarea.ac-textInput { min-height: 90px; }`;

/** Text that is read as Markdown shows it: bold and links are drawn, so that none slips in unseen. */
const draw = `
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  result.outputHtml = safe.replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>').replace(/\\[(.+?)\\]\\((.+?)\\)/g, '<a href="$2">$1</a>');
  result.didProcess = true;
};
for (const view of views) {
  const figure = document.body.appendChild(document.createElement('figure'));
  figure.style.background = view.page;
  figure.id = view.id;
  const caption = figure.appendChild(document.createElement('figcaption'));
  caption.textContent = view.id;
  caption.style.color = view.subtle;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(view.hostConfig);
  card.parse(view.card);
  const frame = figure.appendChild(document.createElement('form'));
  frame.className = 'card';
  frame.style.width = view.width + 'px';
  frame.style.color = view.text;
  frame.append(card.render());
}`;

/** One page, needing no network, with every view drawn; each stands in a figure with its id. */
export const cardPage = (views: readonly View[]): string => {
  const drawn = views.map(({ name, card, theme, width }) => {
    const { page, text, subtle } = colours[theme];
    return {
      id: `${name}-${theme}-${width}`,
      card,
      width,
      page,
      text,
      subtle,
      hostConfig: hostConfig(theme),
    };
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Cards</title><style>${style}</style><body><script>${library}</script><script>const views = ${inScript(drawn)};${draw}</script></body></html>`;
};
