import { type ReadWish, unclear, wished } from './wish.ts';

/** "take back change 12", "undo 12" */
export const readTakeBack: ReadWish = (text) => {
  const [, number] =
    /^(?:please )?(?:take back|undo|revert|reverse|withdraw) (?:the )?(?:change )?(?:no\.? |number |#)?(\d{1,6})$/i.exec(
      text,
    ) ?? [];
  return number === undefined ? undefined : wished({ kind: 'taken back', change: Number(number) });
};

/** An officer's decision where a later file contradicts a change: "keep change 12", "use the file for change 12". */
export const readChoice: ReadWish = (text, { standings }) => {
  const [, use] = /^(?:use|take) the file(?:['’]s value)? for change (\d{1,6})$/i.exec(text) ?? [];
  if (use !== undefined) return wished({ kind: 'taken back', change: Number(use) });
  const [, kept] = /^keep change (\d{1,6})$/i.exec(text) ?? [];
  if (kept === undefined) return undefined;
  const change = Number(kept);
  const conflict = standings.conflicts.find((one) => one.change.number === change);
  if (conflict?.kind !== 'differs') return unclear(`The register file does not contradict change ${change}.`);
  const { inFile } = conflict;
  return wished({ kind: 'kept', change, ...(inFile === undefined ? {} : { against: inFile }) });
};
