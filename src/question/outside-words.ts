/** Alternatives of a pattern, one a word or phrase, written with commas and line breaks between them. */
const anyOf = (phrases: string): string =>
  phrases
    .trim()
    .split(/\s*,\s*/)
    .join('|');

/** Other places whose records this is not: councils, towns and cities people compare with. */
export const otherPlaces = new RegExp(
  `\\b(?:${anyOf(`ashford, canterbury, dartford, dover, folkestone, gravesham, medway, sevenoaks, swale, thanet,
  tonbridge, tunbridge wells, london, birmingham, manchester, bristol, brighton, croydon, bexley, bromley, southend,
  essex, sussex, surrey, liverpool, sheffield, oxford, cambridge, luton, newcastle, nottingham, leicester, cardiff,
  glasgow, edinburgh, another council, other councils?, other boroughs?, other districts?, neighbouring councils?,
  other areas, other partnerships?, rest of the country, nationally compared`)})\\b`,
);

/** Everyday matters that no partnership's register holds. */
export const elsewhere = new RegExp(
  `\\b(?:${anyOf(`weather, rain, raining, sunny, snow, football, cricket, rugby, recipe, cook, joke, poem, song, sing,
  capital of, prime minister, stock price, bitcoin, translate, holiday, pizza, lunch, dinner, breakfast, coffee,
  restaurant, trains?, bus, buses, parking, car parks?, park my car, council tax, bins?, bin day, recycling,
  planning application, planning permission, potholes?, passport, lottery, movie, film, who won, what time is it,
  the time, horoscope, homework, python, javascript, favourite colou?r, favourite, how old are you, human, robot,
  are you real, election, mayor, mp for, my mp, housing list, council house, library, school places?, schools? near,
  benefits?, universal credit, dog, cat, swimming pool, leisure centre, cinema, concert, sports?, world cup,
  meaning of life, toilets?, wifi, password, printer, laptop, it support, annual leave, payroll, payslip, expenses,
  book a room, meeting room, town hall open, opening hours, opening times, directions to, nearest (?:[a-z]+ )?(?:to|station|shop|hospital|police|office|park|pub|bank|gp), doctor, dentist,
  blue badge, marriage, wedding, birth certificate, blue light, garden waste, allotments?, cemetery, jobs?, vacancies`)})\\b`,
);

/** Somebody's own things are no partnership's; what a member or officer has of it ("my priority") is. */
export const ownThings =
  /\bmy (?!(?:own )?(?:priorit|group|subgroup|sub-group|panel|forum|team|committee|councillor|colleagues|constituents|members|manager|boss|ward|area|role|report|paper|notes|records|briefing|presentation|question|mind|head|understanding|knowledge|update|plan|predecessor|desk|diary|agenda|inbox|bad\b|first|last|next (?:question|update|report)))\w+|\bgrant me\b|\bbook (?:me|us)\b|\bam i\b|\bcouncil tax\b/;

/** Writing to order is not answering, whatever it is about. */
export const makings =
  /\b(?:write|compose|draft|make) (?:me |us )?(?:a|an|some) (?:\w+ )?(?:e-?mail|essay|speech|poem|song|story|letter|press release|tweet|article|joke|presentation|code)\b/;

const relations = `neighbou?rs?|brother|sister|uncle|aunt|cousin|nephew|niece|grand\\w+|kids?|child|children|client|tenant|husband|wife|partner|ex|son|daughter|mum|mother|father|dad|friend|mate|boss|colleague \\w+ (?:is|was|has)|constituent|case|street|road|house|car|bike|boyfriend|girlfriend|family|landlord|flat`;
const harmed = `attacked|assaulted|robbed|burgled|mugged|abused|harassed|stalked|threatened|beaten|scared|hit|hurt|followed`;
const accused = `victims?|suspects?|perpetrator|offender|arrested|convicted|dealer|known to|gang member`;

/** Somebody's own case: never discussed, whoever is named beside it. */
export const ownCase = new RegExp(
  [
    `\\bmy (?:${relations})\\b`,
    `\\bi(?:'m|'ve been| am| was| have been| got| just got| think i am)(?: being| getting)? (?:${harmed})\\b`,
    `\\bi feel unsafe\\b|\\bhow (?:do|can|should) (?:i|we|you|people|someone|residents) report\\b|\\b(?:helpline|hotline)\\b`,
    `\\b(?:crime (?:number|reference)|report (?:a|an) (?:crime|incident|assault|theft|burglary)|off sick)\\b`,
    `\\b(?:next door|the family at|a man called|a woman called|individual case|particular case|specific case|his address|her address)\\b`,
    `\\b(?:was|is|has|were|about|did) \\w+ \\w+ (?:of|from|at) (?:\\d+ )?\\w+ (?:street|road|avenue|lane|close|drive|gardens|crescent)\\b`,
    `\\b(?:lives?|living) (?:at|on|in) (?:number )?\\w+`,
    `\\b(?:someone|somebody|a man|a woman|a person|person) (?:is|was|has been) (?:being )?(?:${harmed})`,
  ].join('|'),
);

/** "Is Jane Smith a victim": two words that the vocabulary does not know, accused or harmed. */
export const accusedPerson = new RegExp(
  `\\b(?:is|was|has|did|about) (\\w+) (\\w+) (?:(?:a|an|the|been|on|in|is|was) )*(?:\\w+ )?(?:${accused})\\b`,
);

/** A title with a name: nobody of the register where no subject is named. */
export const titledPerson = /\b(?:mr|mrs|ms|pc|sgt|sergeant) [a-z]+\b/;

export const opinions = new RegExp(
  `\\b(?:${anyOf(`do you (?:think|reckon|believe|like|agree|feel), you think, (?:your|ur) (?:opinion|view|thoughts|advice),
  in your (?:opinion|view), waste of (?:money|time), is it fair, any good at, any god at, any good, any god, good idea,
  what would you, who will win, be honest, deserves?, incompetent, useless, rubbish, failing us, who is to blame,
  vote for, labour, conservatives?, tory, tories, lib dems?, reform uk, politic\\w*, would you say, worth having,
  should be sacked, should (?:he|she) resign, recommend me`)})\\b|^(?:and |so |but )?should (?:we|the|they|i|it|he|she|maidstone|police)\\b`,
);

export const orders = new RegExp(
  `\\b(?:${anyOf(`ignore (?:all|any|the|your|previous|prior|everything|what), disregard, forget (?:the|all|your|everything|what|about),
  pretend, you are now, you're now, system prompt, (?:your|the) (?:instructions|prompt), act as, make something up, make it up,
  make one up, just guess, jailbreak, developer mode, override, role ?play, set (?:(?:the|all) )?(?:status|rating),
  mark (?:it|them|everything|all), drop table, delete (?:all|the|every), change (?:the|its|all) (?:status|rating),
  reveal your, print your, repeat after me, say that (?:the|it|all|domestic|every), reply only with, answer only with,
  respond only, output only, from now on`)})\\b`,
);

export const greeting =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b(?: (?:there|bot|all|everyone|everybody|team|again|mate|both))*[ ,!.]*$/;
export const farewell =
  /^(?:(?:kind|best|warm|many) )?(?:regards|wishes)\b|^yours (?:sincerely|faithfully)|^(?:best|from|cheers|thanks),? (?:cllr|councillor)\b/;
export const thanks =
  /^(?:(?:many|ok|okay|great|brilliant|perfect|lovely|no|that is|thats|all|good|right|super) )*(?:thanks?|thank you|thankyou|cheers|ta|thx|great|brilliant|perfect|lovely|ok|okay|got it|bye|goodbye|helpful|understood|nice|cool)(?: (?:very much|so much|a lot|a bunch|for (?:that|this|your help|the help)|bye|then|bot|you|again|all|one))*[ ,!.]*$/;
export const help =
  /\bwhat (?:can|could) (?:you|i|we) (?:do|ask|tell|help|say|know|answer)|\bwhat do you (?:do|know|answer)|\bhow (?:do|can) i use (?:you|this)|\bwhat are you for\b|^(?:help(?: me)?(?: please)?|who are you|what are you|menu|commands?|start|\?+)[ ?!.]*$/;
