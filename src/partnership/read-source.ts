import type { Known } from './known.ts';
import type { Source } from './register.ts';

/** A source, or what was expected instead. */
export type SourceReading =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'wrong'; readonly expected: string };

/** "R2019 2.3", "R2023 1 Legal", "R2019 cover"; or "statute Crime and Disorder Act 1998, section 6". */
export const readSource = (written: string, { reports }: Known): SourceReading => {
  const [cite = '', ...rest] = written.split(' ');
  const at = rest.join(' ');
  if (cite === 'statute' && at) return { kind: 'read', source: { kind: 'statute', name: at } };
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
