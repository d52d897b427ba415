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
  | 'record'
  | 'unclear';

const words = (text: string): string =>
  text
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

const councils =
  words(`ashford|canterbury|dartford|dover|folkestone|gravesham|medway|sevenoaks|swale|thanet|tonbridge
  |tunbridge wells|london|birmingham|manchester|leeds|bristol|brighton|croydon|bexley|bromley|southend|essex|sussex
  |surrey|liverpool|sheffield|oxford|cambridge|luton|reading borough|kent county council|kcc|another council
  |other councils?|other boroughs?|other districts?|neighbouring councils?|next door borough`);
const elsewhere =
  words(`weather|rain|sunny|forecast for (?:today|tomorrow)|football|cricket|recipe|joke|poem|song
  |capital of|prime minister|stock price|bitcoin|translate|holiday|pizza|lunch|dinner|restaurant|train|bus times?
  |parking|council tax|bin|bins|recycling|planning application|pothole|potholes|passport|lottery|movie|film|who won
  |what time is it|horoscope|homework|write (?:me )?an? (?:email|essay|code|story|speech|poem)|python|javascript
  |favourite colour|how old are you|are you (?:a )?(?:human|robot|real)|election|mayor|mp for|housing list|library|school places?
  |benefits?|universal credit|dog|cat|swimming pool|leisure centre|cinema|concert|sports?|world cup|news today|meaning of life`);
const personal =
  words(`my (?:neighbou?rs?|husband|wife|partner|ex|son|daughter|mum|mother|father|dad|friend|case|street|road|house|car|bike|boyfriend|girlfriend|family|landlord|flat)
  |i was|i am being|i'm being|i've been|i have been|i feel unsafe|crime number|crime reference|report a crime|report an incident
  |attacked|someone is|somebody is|stolen|next door|live at|lives at|the family at|a man called|a woman called|named suspect|arrested last|individual case|particular case|specific case`);
const opinion =
  words(`do you think|you think|your opinion|your view|should we|should the|should they|should i|is it good|do you agree|do you believe
  |do you like|would you|which is better|best priority|worst|waste of (?:money|time)|is it fair|any good|good idea|what would you|your favourite|who will win|be honest|deserve|incompetent|useless|rubbish|failing us|who is to blame|vote for|labour|conservatives?|tory|tories|lib dems?|reform uk|politic`);

const patterns: readonly (readonly [OutsideKind, RegExp])[] = [
  ['case', new RegExp(`\\b(?:${personal})\\b`)],
  ['opinion', new RegExp(`\\b(?:${opinion})\\b`)],
  ['council', new RegExp(`\\b(?:${councils})\\b`)],
  ['elsewhere', new RegExp(`\\b(?:${elsewhere})\\b`)],
];

const greeting =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon|evening)\b[ ,!.a-z]{0,14}$/;
const thanks =
  /^(?:thanks?|thank you|cheers|ta|great|brilliant|perfect|lovely|ok|okay|got it|bye|goodbye)\b[ ,!.a-z]{0,24}$/;
const help =
  /^(?:help|what can (?:you|i)|how do (?:i use|you work)|what do you (?:do|know)|who are you|what are you|menu|commands?|\?)/;

/** Talk that asks nothing: a greeting, thanks, what the bot can do. */
export const smallTalk = (text: string): OutsideKind | undefined => {
  if (help.test(text)) return 'help';
  if (greeting.test(text)) return 'greeting';
  return thanks.test(text) ? 'thanks' : undefined;
};

/** The first kind of outside matter that `text` names. */
export const outsideKind = (text: string): OutsideKind | undefined =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0];
