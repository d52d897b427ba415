/** Who may import whom. Each rule says what to do instead. */
const rooms = {
  calendar: [],
  partnership: ['calendar'],
  changes: ['partnership', 'calendar'],
  people: ['partnership', 'calendar'],
  question: ['partnership', 'calendar'],
  status: ['partnership', 'people', 'calendar'],
  answer: ['question', 'partnership', 'status', 'calendar'],
  reminders: ['partnership', 'people', 'status', 'calendar'],
  delivery: ['reminders', 'show'],
  show: ['partnership', 'people', 'status', 'answer', 'reminders', 'delivery', 'calendar', 'changes'],
  bot: [
    'question',
    'answer',
    'status',
    'reminders',
    'people',
    'changes',
    'delivery',
    'show',
    'partnership',
    'calendar',
  ],
  azure: ['partnership', 'people', 'status', 'reminders', 'delivery', 'changes', 'calendar'],
  teams: [],
  local: [],
};
/** Files beside the rooms that a room may also use. `clock` here is its types: only main.ts makes one. */
const besides = {
  question: [],
  bot: ['chat', 'clock'],
  delivery: ['chat', 'clock'],
  azure: ['chat', 'clock'],
  teams: ['chat'],
  local: ['chat', 'config', 'join', 'read-files'],
  show: ['chat', 'clock'],
};
const instead = {
  teams:
    'teams/ only turns Teams into our words and back: put the rule into the domain and pass it in from main.ts.',
  local: 'local/ is a chat client: it may only speak through chat.ts.',
  azure: 'azure/ keeps rows for the domain: declare a function type in the domain and fulfil it here.',
  default:
    'Let data flow one way: declare the function or type you need in this room and let main.ts pass it in.',
};

const roomRule = ([room, allowed]) => ({
  name: `${room}-imports-only-its-own`,
  severity: 'error',
  comment: instead[room] ?? instead.default,
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${room}/`,
      ...allowed.map((other) => `^src/${other}/`),
      ...(besides[room] ?? ['clock']).map((file) => `^src/${file}\\.ts$`),
    ],
  },
});

const onlyIn = (name, packages, place, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: place },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or hide a third.',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(rooms).map(roomRule),
    onlyIn(
      'sdk-only-in-teams',
      'node_modules/(botbuilder|botframework)',
      '^src/teams/',
      'The Bot Framework will be exchanged: keep it in src/teams/.',
    ),
    onlyIn(
      'azure-only-in-azure',
      'node_modules/@azure/',
      '^src/azure/',
      'Storage is reached through function types of the domain: use it in src/azure/.',
    ),
    onlyIn(
      'restify-only-in-server',
      'node_modules/restify/',
      '^src/server\\.ts$',
      'Add the route in src/server.ts and pass the handler in.',
    ),
    onlyIn(
      'templating-only-in-show',
      'node_modules/(adaptivecards-templating|adaptive-expressions)/',
      '^src/show/',
      'Cards are drawn in src/show/, where everything is escaped.',
    ),
    {
      name: 'domain-does-no-io',
      severity: 'error',
      comment: 'Take what you need as an argument or a function type; edges do the reading and writing.',
      from: { path: '^src/(calendar|changes|people|question|answer|status|reminders)/' },
      to: {
        path: '^(node:)?(fs|http|https|net|child_process|timers|process|os)(/|$)',
        dependencyTypes: ['core'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
