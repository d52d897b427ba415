import type { Shown } from '../chat.ts';
import { cut } from './inert.ts';
import { gap, shownAs } from './shown.ts';

/** Links to what was exported: buttons, since a long address in words is broken into lines. */
export type ExportShown = {
  readonly title: string;
  readonly says: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
};

export const showExport = ({ title, says, links }: ExportShown): Shown => {
  const lines = says.map((text) => ({ text: cut(text, 300) }));
  const buttons = links.map((link) => ({ title: link.title, sent: { url: link.url } }));
  return shownAs('export', { title, says: lines, links: buttons }, [
    title,
    ...lines.map(({ text }) => text),
    gap,
    ...links.map((link) => `${link.title}: ${link.url}`),
  ]);
};
