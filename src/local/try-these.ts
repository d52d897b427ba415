/** What is printed when everything runs. */
export const tryThese = (page: number, bot: number, data: string, took: number): string => `
Rehearsal: not real. Everything runs on this machine only (${(took / 1000).toFixed(1)} s).

  Chat page  http://127.0.0.1:${page}
  Bot        http://127.0.0.1:${bot}/api/messages
  Data, logs ${data}/

You are Robin Rehearsal: officer, and chair of the Domestic Abuse Forum. Type into the chat page:

  1. what's the DA priority status?     an answer with its source and date
  2. ask DA                             you are asked for an update; fill it in, press Send update, ask 1 again
  3. clock 3 March 2027 08:59           a minute later the reminder for the PCC grant proposals comes by itself

Ctrl-C ends everything and keeps the data; npm start -- --fresh forgets it.
`;
