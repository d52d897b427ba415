import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { writeProblem } from '../../src/partnership/problem.ts';
import { readRegister } from '../../src/partnership/read-register.ts';

const file = 'test/partnership/harbour.yaml';
const harbour = readFileSync(file, 'utf8');
/** The line on which `part` begins. */
const lineWith = (text: string, part: string): number => {
  expect(text).toContain(part);
  return text.slice(0, text.indexOf(part)).split('\n').length;
};

const problemsIn = (text: string): readonly string[] => {
  const reading = readRegister(text, file);
  return reading.kind === 'problems' ? reading.problems.map(writeProblem) : [];
};

type Slip = { readonly name: string; readonly from: string; readonly to: string; readonly says: string };

const slips: readonly Slip[] = [
  {
    name: 'an amount in words',
    from: 'amount: 7250',
    to: 'amount: 7k',
    says: 'grants[0].rounds[0].amount: expected a whole number of pounds, got "7k"',
  },
  {
    name: 'a misspelt field',
    from: 'amount-says: The HSP',
    to: 'amount-sais: The HSP',
    says: 'grants[0].rounds[0].amount-sais: expected one of year, amount, amount-says, source, stages, got the unknown field "amount-sais"',
  },
  {
    name: 'an unknown report',
    from: 'source: W2031 3.2 }',
    to: 'source: W2030 3.2 }',
    says: 'topics[0].facts[0].source: expected a source that begins with W2031 or W2033 or statute, got "W2030 3.2"',
  },
  {
    name: 'an unknown paragraph',
    from: 'source: W2031 3.2 }',
    to: 'source: W2031 9.9 }',
    says: 'topics[0].facts[0].source: expected a paragraph or part that W2031 has (see its list of paragraphs), got "W2031 9.9"',
  },
  {
    name: 'no source',
    from: 'lit by the grant.", source: W2031 3.2 }',
    to: 'lit by the grant." }',
    says: 'topics[0].facts[0].source: expected a source, got nothing',
  },
  {
    name: 'an unknown plan',
    from: '- { plan: plan-2031-34, title: Taming',
    to: '- { plan: plan-2035, title: Taming',
    says: 'priorities[0].titles[0].plan: expected the id of one of the plans (plan-2031-34), got "plan-2035"',
  },
  {
    name: 'an unknown group',
    from: 'group: buoy-panel',
    to: 'group: boy-panel',
    says: 'priorities[0].delivery[0].group: expected the id of one of the groups (buoy-panel, slick-team), got "boy-panel"',
  },
  {
    name: 'an unknown meeting',
    from: 'meeting: quay-2033-09',
    to: 'meeting: quay-2033',
    says: 'priorities[0].reported[0].meeting: expected the id of one of the meetings (quay-2031-05-06, quay-2033-09), got "quay-2033"',
  },
  {
    name: 'an unknown rating',
    from: 'rating: becalmed',
    to: 'rating: on-track',
    says: 'priorities[0].reported[0].rating: expected the id of one of the ratings (sailing, becalmed, aground), got "on-track"',
  },
  {
    name: 'an unknown committee',
    from: 'committee: quay-committee\n    date: 2033-09\n    item',
    to: 'committee: pier-committee\n    date: 2033-09\n    item',
    says: 'meetings[1].committee: expected the id of one of the committees (quay-committee), got "pier-committee"',
  },
  {
    name: 'an unknown duty',
    from: 'duty: lottery-accounts',
    to: 'duty: accounts',
    says: 'grants[0].rounds[0].stages[1].duty: expected the id of one of the duties (lottery-accounts, storm-review), got "accounts"',
  },
  {
    name: 'an unknown subject of a fact',
    from: 'of: [harbour-master]',
    to: 'of: [harbourmaster]',
    says: 'groups[0].facts[1].of[0]: expected the id of something in this file, got "harbourmaster"',
  },
  {
    name: 'a day that does not exist',
    from: 'date: 2031-05-06\n    item',
    to: 'date: 2031-02-30\n    item',
    says: 'meetings[0].date: expected a date as 2019-03-19, 2019-03, end 2019-03, early 2020 or 2022, got "2031-02-30"',
  },
  {
    name: 'an unknown aspect',
    from: 'aspect: figures',
    to: 'aspect: numbers',
    says: 'priorities[0].facts[1].aspect: expected one of about, status, lead',
  },
  {
    name: 'an unknown role',
    from: 'role: leads',
    to: 'role: runs',
    says: 'priorities[0].delivery[0].role: expected one of leads, owns the action plan, contributes, is mentioned, got "runs"',
  },
  {
    name: 'an id with a capital',
    from: 'id: lighthouse',
    to: 'id: Lighthouse',
    says: 'topics[0].id: expected an id of small letters, digits and hyphens, got "Lighthouse"',
  },
  {
    name: 'an id used twice',
    from: 'id: lighthouse',
    to: 'id: jet-skis',
    says: 'topics[0].id: expected an id used once (it stands at priorities[0].id, line ',
  },
  {
    name: 'a stage named like a duty',
    from: 'id: lottery-bids-2031',
    to: 'id: storm-review',
    says: 'grants[0].rounds[0].stages[0].id: expected an id used once',
  },
  {
    name: 'a topic named like the partnership',
    from: 'id: lighthouse',
    to: 'id: hsp',
    says: 'topics[0].id: expected an id used once (it stands at partnership.id, line 4), got "hsp"',
  },
  {
    name: 'a text instead of a list',
    from: 'words: [lighthouse]',
    to: 'words: lighthouse',
    says: 'topics[0].words: expected a list, got "lighthouse"',
  },
];

describe('what is wrong in a register file', () => {
  test.each(slips)('$name is named with its line and field', ({ from, to, says }) => {
    const line = lineWith(harbour, from);
    const start = `${file}:${line} ${says}`;
    const problems = problemsIn(harbour.replace(from, to));
    expect(problems.map((problem) => problem.slice(0, start.length))).toContain(start);
  });

  test('everything is reported at once, in the order of the lines', () => {
    const text = harbour
      .replace('amount: 7250', 'amount: lots')
      .replace('rating: becalmed', 'rating: sinking')
      .replace('id: lighthouse', 'id: jet-skis')
      .replace('  area: ', '  aera: ');
    const lines = problemsIn(text).map((problem) => Number(/:(\d+) /.exec(problem)?.[1]));
    expect(lines).toHaveLength(5);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  test('a missing field is named at the line of what lacks it', () => {
    const text = harbour.replace('    giver: lottery\n', '');
    expect(problemsIn(text)).toEqual([
      `${file}:${lineWith(text, 'id: lottery-grant')} grants[0].giver: expected the id of one of the organisations (harbour-master, lottery), got nothing`,
    ]);
  });

  test.each([
    ['broken YAML', 'partnership:\n  id: [a\n', 'expected YAML, got'],
    ['a field given twice', 'partnership:\n  id: a\n  id: b\n', 'expected YAML, got'],
    ['an empty file', '', 'expected a group of fields, got nothing'],
    ['a list', '- a\n- b\n', 'expected a group of fields, got a list'],
  ])('%s is a problem, not a crash', (_name, text, says) => {
    expect(problemsIn(text).join('\n')).toContain(says);
  });
});
