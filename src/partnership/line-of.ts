import { type Document, isMap, isNode, isPair, isScalar, isSeq, type LineCounter } from 'yaml';
import type { Path } from './problem.ts';

/** The line of the key or item at `path`, or of the nearest thing around it where that is missing. */
export const lineOf = (document: Document, lines: LineCounter, path: Path): number => {
  const offset = offsetOf(document.contents, path);
  return offset === undefined ? 1 : lines.linePos(offset).line;
};

const offsetOf = (node: unknown, path: Path): number | undefined => {
  const here = isNode(node) ? node.range?.[0] : undefined;
  const [step, ...rest] = path;
  if (step === undefined) return here;
  if (isSeq(node)) return offsetOf(node.items[Number(step)], rest) ?? here;
  if (!isMap(node)) return here;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
  const key = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  // A list or a group starts on the line after its key: the key is where an officer looks.
  return rest.length === 0 ? (key ?? here) : (offsetOf(pair?.value, rest) ?? key ?? here);
};
