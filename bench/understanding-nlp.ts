import { NlpManager } from 'node-nlp';
import { type Case, isOneOf } from '../test/cases/case-bank.ts';
import type { Verdict } from '../test/cases/verdict.ts';

type Right = { readonly subject: number; readonly aspect: number; readonly all: number };
const first = (wanted: Case['subject']): string | undefined =>
  (Array.isArray(wanted) ? wanted.find((one) => one !== null) : wanted) ?? undefined;

const trained = async (cases: readonly Case[], of: (one: Case) => Case['subject']): Promise<NlpManager> => {
  const manager = new NlpManager({
    languages: ['en'],
    forceNER: false,
    nlu: { log: false },
    autoSave: false,
  });
  for (const one of cases) manager.addDocument('en', one.turns[0] ?? '', first(of(one)) ?? 'none');
  await manager.train();
  return manager;
};

const isSingle = ({ turns, subject, aspect }: Case): boolean =>
  turns.length === 1 && first(subject) !== undefined && first(aspect) !== undefined;

/** Subject and aspect of the set-aside single questions, ours beside NLP.js's, which is trained on the tuned part. */
export const yardstick = async (verdicts: readonly Verdict[]): Promise<{ ours: Right; theirs: Right }> => {
  const single = verdicts.filter(({ of }) => isSingle(of));
  const tuned = single.filter(({ of }) => of.part === 'tuned').map(({ of }) => of);
  const aside = single.filter(({ of }) => of.part === 'aside');
  const [subjects, aspects] = await Promise.all([
    trained(tuned, ({ subject }) => subject),
    trained(tuned, ({ aspect }) => aspect),
  ]);
  const guess = async (manager: NlpManager, { of }: Verdict): Promise<string | undefined> =>
    (await manager.process('en', of.turns[0] ?? '')).intent;
  let [subject, aspect] = [0, 0];
  for (const one of aside) {
    if (isOneOf(await guess(subjects, one), one.of.subject)) subject += 1;
    if (isOneOf(await guess(aspects, one), one.of.aspect)) aspect += 1;
  }
  const lacks = (what: string) =>
    aside.filter(({ wrong }) => wrong.some((slip) => slip.startsWith(what))).length;
  return {
    ours: {
      subject: aside.length - lacks('subject'),
      aspect: aside.length - lacks('aspect'),
      all: aside.length,
    },
    theirs: { subject, aspect, all: aside.length },
  };
};
