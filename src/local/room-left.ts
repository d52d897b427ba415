import { statfsSync } from 'node:fs';

const megabyte = 1_048_576;
/** The storage emulator writes its whole files anew: with less than this it would lose what it acknowledged. */
const leastMegabytes = 20;

/** What is to be said where the disk with the data is too full to keep it; undefined where it is not. */
export const noRoom = (folder: string): string | undefined => {
  const { bavail, bsize } = statfsSync(folder);
  const left = Math.floor((bavail * bsize) / megabyte);
  return left < leastMegabytes
    ? `The disk with ${folder} has ${left} MB left, and at least ${leastMegabytes} MB are needed to keep what is recorded. Make room, or keep the data elsewhere: npm start -- --data DIR`
    : undefined;
};
