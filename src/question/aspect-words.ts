import type { AskedAspect } from './asked-aspect.ts';

/**
 * How people ask for each aspect: 3 settles it, 2 is strong, 1 just enough, less only tips the balance.
 * `*` stands for up to six other words.
 */
export const aspectWords: readonly (readonly [AskedAspect, number, string])[] = [
  [
    'status',
    3,
    'status|on track|off track|at risk|how is * doing|how are * doing|how is * going|how are * going|how is * getting on|how are * getting on|rag|rag rating|rating|rated|state of play|how well|where are we with|where are we on|where do we stand|where does * stand|exceeding expectation|behind schedule|going well|doing well|doing badly|going badly|in trouble|red amber green|making progress|how has * done|how did * do|what state|how far along|health check|how is it looking|how is * looking|up to speed',
  ],
  [
    'status',
    2,
    'progress|progressing|performing|performance|doing|latest on|update on|latest|update|behind|going|getting on|achieved|achieving|how is|how are|any news|news|expectation|track|coming along|how have',
  ],
  [
    'lead',
    3,
    'who lead|who is leading|who led|lead agency|lead organisation|lead body|leading|in charge|in charge of|responsible for|responsible|who run|runs|who own|owner|ownership|owns|own|who head|charge of|leadership|who look after|whose job|accountable|heads up|led by|lead by|headed by|run by|owned by|takes the lead|who handle|who deal with|who is on point|who manage|who oversee|who coordinate|spearhead|who drive|whose responsibility|lead on',
  ],
  ['lead', 2, 'run|leader|manages|who do'],
  [
    'group',
    3,
    'which group|what group|which subgroup|what subgroup|which panel|which forum|which team|which board|what board|delivered by|who deliver|which priority|what priority|which theme|which sub group|what team|which body|responsible group|deliver on|delivers|delivering|delivery group|reporting group|what forum|what panel|have a subgroup|have a group|has a subgroup|its own subgroup|own subgroup|own group|need a subgroup|dedicated subgroup|specific subgroup',
  ],
  [
    'people',
    3.4,
    'chair|chairs|chaired|chairman|chairwoman|chairperson|chairing|vice chair|deputy|head of service|author|who wrote|written by|report author|lead officer|lead head of service|officer|contact|name of|who is the manager|whose name|who prepared|who compiled|who do i email|who do i contact|who can i contact|who should i contact|who do i speak to|who do i ring|who do i call|contact detail|phone number|email address|named person|who presented',
  ],
  [
    'partners',
    3,
    'partners|partner|who else|involved|involve|work with|works with|working with|agency involved|member of|members|membership|who sit on|who is on|who attend|taking part|who take part|who is in|collaborate|collaborated|collaborating|partner agency|participants|represented',
  ],
  [
    'meets',
    3,
    'how often|how regularly|how frequently|frequency|when do * meet|when does * meet|do they meet|does it meet|meet|meets|sit|monthly|weekly|quarterly|how many time|get together|how many meeting|meeting frequency|meeting rhythm|gather|what day do|convene',
  ],
  [
    'deadline',
    3,
    'deadline|due|due date|due by|by when|submit by|cut off|cutoff|closing date|when must|needed by|need to be in|have to be in|has to be in|how long have we got|when do * have to|when does * have to|when do * need to|when does * need to|when should|last day|time limit|hand in|when is the last|how long until|how long do we have|how many day|overdue|latest date',
  ],
  [
    'dates',
    2.2,
    'when|what date|date|which day|what day|since when|which years|what years|what year|which year|how long|period|expire|expires|run until|last until|run from|started|starting|begin|began|end date|start date|presented|timetable|what month|which month|how old|published|when was|when did|when is|when will',
  ],
  [
    'amount',
    3,
    'how much|amount|how big|size of|worth|sum|cost|how many pound|total|value|how large|£|budget|how much money|figure for|quid',
  ],
  [
    'stages',
    3,
    'stages|stage|step|process|how do * apply|apply|procedure|order|sequence|how does * work|how is * spent|how is * allocated|sifted|sift|sifting|bidding|application|how do you get|how do we get|journey|walk me through|applied',
  ],
  [
    'criteria',
    3.2,
    'criteria|criterion|looked for|what count|qualify|eligible|eligibility|judged|requirement|condition|qualifies|what makes a * bid|what must a * show|what does a bid need',
  ],
  [
    'funding',
    3,
    'funding|funded|fund|paid for|pays for|who pay|finance|financed|resource|resourced|where does the money|where do the money|money come from|mainstream funded|bankroll|source of money|who fund|sponsor',
  ],
  [
    'next',
    3,
    'what next|next step|happen next|happens next|what is next|happen after|then what|whats next|coming next|after that|what happens now|plan from here|from here|what comes next|what follows',
  ],
  [
    'recommended',
    3,
    'recommend|recommended|recommendation|recommending|asked to|proposed|proposal put|asked the committee|asked council|being asked|invited to|put forward',
  ],
  [
    'decided',
    3,
    'decided|decide|decision|agreed|agree|approve|approved|outcome|vote|voted|result|minute|passed|turned down|reject|rejected|accepted|sign up to|endorse|endorsed|did council adopt|actually adopt|did they adopt|go through|went through|signed it off|resolve|resolved|conclusion',
  ],
  [
    'reasons',
    3,
    'why|reason|rationale|justify|justification|how come|because|what for|grounds|what is the point|argument for|based on what',
  ],
  [
    'options',
    3.1,
    'option|options|alternative|what else could|choice|instead of|other option|what were the choices|considered|could have',
  ],
  [
    'law',
    3,
    'law|legal|legally|statute|statutory|legislation|regulation|legal basis|obliged|which act|what act|under what|under which|section|required by law|the act|duty bound|mandatory|compulsory|legislative|required to|statutory basis',
  ],
  ['law', 1.5, 'required|have to|obligation|act|must we|power'],
  [
    'risk',
    3,
    'risk|risks|danger|consequence|what happens if|what if|downside|could go wrong|threat|risk of not|jeopardy',
  ],
  [
    'sign-off',
    3.6,
    'sign off|signed off|sign offs|signoff|signs off|signatory|cleared by|signed|who signed|signed it|who approved the * implication|who cleared',
  ],
  [
    'contents',
    2.6,
    'what is in|what is inside|contents|content|contain|say about|what does * say|what did * say|what do * say|included in|inside|set out|summarise|summary of|summary|gist|key points|main points|findings|conclude',
  ],
  ['contents', 2, 'list|name the|which are|what are the|name them|how many|list all|names of|number of'],
  [
    'figures',
    3,
    'percentage|per cent|percent|proportion|share|statistic|figure|stat|number|rate|how common|data|fraction|what part of|how many crime|how many victim|how many case|how many incident|how many people|how much crime|how bad|scale of|prevalence|how big a|volume|trend',
  ],
  [
    'changes',
    3,
    'changed|change|difference|differ|compare|compared|comparison|versus|vs|new since|different|renamed|previously|formerly|used to be|was called|used to|replaced|replace|rebrand|rebranded|moved|old name|former name|previous name|known as before|called before|superseded|dropped|added|since the last plan|same as|the same thing|still a priority|become|became',
  ],
  [
    'history',
    3,
    'history|over time|timeline|background|story|everything|all you have|so far|track record|evolution|chronology|chronological|through the year|all you know|over the year|year by year',
  ],
  [
    'about',
    2,
    'tell me about|what does * cover|cover|covers|covered|describe|purpose|aim|explain|definition|meaning of|what does * mean|stand for|stands for|what do * do|what does * do|remit|role|scope|focus|focused|definition|include|short for|abbreviation|acronym|objective|work on|responsibility of|meant by|intended|goal|job of|point of|explained|info|information|detail|background to|known as|mentioned|mention|get involved',
  ],
  [
    'source',
    3,
    'source|what is your source|where does it say|where do it say|which paragraph|what paragraph|which report|what report|where is that from|says who|where did you get|reference|citation|cite|where is that written|where is it written|evidence|which page|what page|how do you know|who says|where does that come from|according to|which document|what document|where does this come from|prove it',
  ],
  ['about', 1, 'what is|what are|what was|what were|who is|who are|who was|meaning|about'],
  ['people', 0.9, 'who is|who was'],
  ['partners', 2, 'which organisation|what organisation|which agency|what agency'],
  ['decided', 2.2, 'adopt|adopted|adoption|adopting'],
  [
    'stages',
    3,
    'who do * go to|go to|goes to|sent to|send to|submitted to|who get|who receive|where do * go|goes where',
  ],
  ['lead', 2.4, 'lead|led'],
  ['lead', 3, 'who does'],
  ['amount', 3.2, 'how much of'],
  ['figures', 2.5, 'how much'],
];
