import { isDay } from '../calendar/london.ts';
import type { Known } from './known.ts';
import type { Source } from './register.ts';

/** A source, or what was expected instead. */
export type SourceReading =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'wrong'; readonly expected: string };

/** "Olive Officer, 2026-11-23" */
const readChange = (text: string): Source | undefined => {
  const [, who, on] = /^(.+), (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  return who && on && isDay(on) ? { kind: 'change', who, on } : undefined;
};

/**
 * "R2019 2.3", "R2023 1 Legal", "R2019 cover"; "statute Crime and Disorder Act 1998, section 6";
 * "setting constitution, part 3"; or "change Olive Officer, 2026-11-23" for what was changed in Teams.
 */
export const readSource = (written: string, { reports }: Known): SourceReading => {
  const [cite = '', ...rest] = written.split(' ');
  const at = rest.join(' ');
  if (cite === 'statute' && at) return { kind: 'read', source: { kind: 'statute', name: at } };
  if (cite === 'setting' && at) return { kind: 'read', source: { kind: 'setting', name: at } };
  const change = cite === 'change' ? readChange(at) : undefined;
  if (change) return { kind: 'read', source: change };
  const report = reports.get(cite);
  if (!report) {
    return {
      kind: 'wrong',
      expected: `a source that begins with ${[...reports.keys(), 'statute'].join(' or ')}`,
    };
  }
  return report.paragraphs.has(at)
    ? { kind: 'read', source: { kind: 'report', report: report.id, at } }
    : { kind: 'wrong', expected: `a paragraph or part that ${cite} has (see its list of paragraphs)` };
};
