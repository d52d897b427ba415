/**
 * Why a message is none of the register's business: something else altogether, another council, somebody's own
 * case, an opinion, another language, small talk, or nothing that could be understood.
 */
export type OutsideKind =
  | 'elsewhere'
  | 'council'
  | 'case'
  | 'opinion'
  | 'language'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'orders'
  | 'unclear';

const words = (text: string): string =>
  text
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

const councils =
  words(`ashford|canterbury|dartford|dover|folkestone|gravesham|medway|sevenoaks|swale|thanet|tonbridge
  |tunbridge wells|london|birmingham|manchester|bristol|brighton|croydon|bexley|bromley|southend|essex|sussex
  |surrey|liverpool|sheffield|oxford|cambridge|luton|reading borough|another council
  |other councils?|other boroughs?|other districts?|neighbouring councils?|next door borough`);
const elsewhere =
  words(`weather|rain|sunny|forecast for (?:today|tomorrow)|football|cricket|recipe|joke|poem|song
  |capital of|prime minister|stock price|bitcoin|translate|holiday|pizza|lunch|dinner|restaurant|train|bus times?
  |parking|council tax|bin|bins|recycling|planning application|pothole|potholes|passport|lottery|movie|film|who won
  |what time is it|horoscope|homework|write (?:me )?an? (?:email|essay|code|story|speech|poem)|python|javascript
  |favourite colour|how old are you|are you (?:a )?(?:human|robot|real)|election|mayor|mp for|housing list|library|school places?
  |benefits?|universal credit|dog|cat|swimming pool|leisure centre|cinema|concert|sports?|world cup|news today|meaning of life`);
const personal =
  words(`my (?:neighbou?rs?|brother|sister|uncle|aunt|cousin|nephew|niece|grand\\w+|kids?|child|children|client|tenant|husband|wife|partner|ex|son|daughter|mum|mother|father|dad|friend|case|street|road|house|car|bike|boyfriend|girlfriend|family|landlord|flat)
  |my constituents?|i (?:was|am|am being|have been|got|just got) (?:being\\s)?(?:attacked|assaulted|robbed|burgled|mugged|abused|harassed|stalked|threatened|beaten|scared|hit)|i'm (?:being|scared)|i've been (?:attacked|assaulted|robbed|burgled|mugged|abused|harassed|stalked|threatened)|i feel unsafe|(?:is|was|has) w+ w+ (?:a |an |the |been |on )?(?:w+ )?(?:victim|suspect|perpetrator|offender|arrested|convicted|dealer|member|known to)|crime number|crime reference|report a crime|report an incident
  |off sick|on annual leave|attacked|someone is|somebody is|stolen|next door|live at|lives at|the family at|a man called|a woman called|named suspect|arrested last|individual case|particular case|specific case`);
const opinion =
  words(`do you think|you think|your opinion|your view|should we|should the|should they|should i|is it good|do you agree|do you believe
  |do you like|which is better|best priority|worst|waste of (?:money|time)|is it fair|any good|any god|good idea|what would you|your favourite|who will win|be honest|deserve|incompetent|useless|rubbish|failing us|who is to blame|vote for|labour|conservatives?|tory|tories|lib dems?|reform uk|politic`);

const orders = words(
  `ignore (?:all|any|the|your|previous|prior|everything)\\b|disregard|forget (?:the|all|your|everything|what)|pretend|you are now|system prompt|your instructions|your prompt|act as|make something up|make it up|jailbreak|developer mode|override|roleplay|role play|set (?:(?:the|all)\\s)?(?:status|rating)|mark (?:it|them|everything|all)|drop table|delete (?:all|the|every)`,
);

type Pattern = readonly [kind: OutsideKind, pattern: RegExp, whatever: boolean];

/** `whatever` names are outside even beside a subject of ours; the others only where none is named. */
const patterns: readonly Pattern[] = [
  ['orders', new RegExp(`\\b(?:${orders})`), true],
  ['case', new RegExp(`\\b(?:${personal})\\b`), true],
  ['opinion', new RegExp(`\\b(?:${opinion})\\b`), true],
  ['council', new RegExp(`\\b(?:${councils})\\b`), true],
  ['case', /\b(?:mr|mrs|ms) [a-z]+/, false],
  ['elsewhere', new RegExp(`\\b(?:${elsewhere})\\b`), false],
];

const greeting =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon|evening)\b(?: (?:there|bot|all|everyone|everybody|team|again))?[ ,!.]*$/;
const thanks =
  /^(?:(?:many |ok |okay |great |brilliant |perfect |lovely |no )*(?:thanks?|thank you|cheers|ta|great|brilliant|perfect|lovely|ok|okay|got it|bye|goodbye))(?: (?:very much|so much|a lot|a bunch|for (?:that|this|your help|the help)|bye|then|bot|you|again|all))*[ ,!.]*$/;
const help =
  /\bwhat can (?:you|i) (?:do|ask|tell|help|say)|\bhow (?:do|can) i use (?:you|this)|^(?:help(?: me)?(?: please)?|what can (?:you|i)(?: .*)?|how do (?:i use|you work).*|what do you (?:do|know).*|who are you|what are you|menu|commands?|\?+)[ ?!.]*$/;

/** Talk that asks nothing: a greeting, thanks, what the bot can do. */
export const smallTalk = (text: string): OutsideKind | undefined => {
  if (help.test(text)) return 'help';
  if (greeting.test(text)) return 'greeting';
  return thanks.test(text) ? 'thanks' : undefined;
};

/** The first kind of outside matter that `text` names; `isNamed`: a subject of ours is named as well. */
export const outsideKind = (text: string, isNamed: boolean): OutsideKind | undefined =>
  patterns.find(([, pattern, whatever]) => (whatever || !isNamed) && pattern.test(text))?.[0];
