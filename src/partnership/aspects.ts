/** What can be asked about a subject. A fact in the register names one of these. */
export const aspects = [
  'about', // what it is, what it covers, its purpose or remit
  'status', // how it is doing, as reported or recorded
  'lead', // who leads or owns it
  'group', // which group delivers it, or which priority a group delivers
  'people', // named people: chair, author, head of service
  'partners', // who else is involved
  'meets', // how often it meets
  'deadline', // when something is due
  'dates', // when something happened or will
  'amount', // money
  'stages', // steps in order
  'criteria', // what is looked for
  'funding', // where money comes from
  'next', // what happens next
  'recommended', // what a report recommended
  'decided', // what a meeting decided: only where the register holds it
  'reasons', // why
  'options', // what else could have been chosen
  'law', // legal basis
  'risk', // risk
  'sign-off', // who signed off a row of the implications table
  'contents', // what a document or list holds
  'figures', // numbers about the problem itself
  'changes', // what changed between plans, names, reports
  'history', // all that is held, oldest first
] as const;

export type Aspect = (typeof aspects)[number];
