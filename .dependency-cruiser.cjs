/**
 * Who may import whom: README, "The house". Rooms stand in this order; each may import every room before it,
 * and rooms on one line never import each other.
 */
const ORDER = [
  ['shared'],
  ['platform'],
  ['reference'],
  ['law', 'accounts'],
  ['companies', 'training'],
  ['offers', 'candidates'],
  ['search', 'matching'],
  ['review'],
  ['privacy'],
  ['notifications', 'imports', 'insights', 'demo'],
  ['web'],
];

/** A room is entered by these files… */
const DOORS = String.raw`\.(module|service|entity|schema|view|read-model|events|errors|cli)\.tsx?$`;
/** …by rooms without state, made of functions that anyone may call… */
const OPEN_ROOMS = ['shared', 'platform', 'law', 'reference/travel', 'search/understanding', 'web/public'];
/** …and by these few words that a room gives to the others. */
const WORDS = [
  'reference/(reference-tables|load-reference)',
  'accounts/(viewer|demo-links|consent-texts|secret-token|sign-in-paths)',
  'accounts/access/(action\\.decorator|adviser-scope|access\\.guard|key-reach|may|csrf|session-cookie)',
  'offers/(matchable|offer-text)',
  'review/(reasons|transitions|match-explanation|kind-message|meeting-words|glances|inbox-item|short-list-item)',
  'matching/scoring/(criteria|weights)',
  'matching/explanations/(rule-words|rule-notices|crowd-words|plain-words)',
  'matching/rounds/round-report-words',
  'demo/(demo-accounts|ensure-demo|region-rows)',
];

/** A spec may take its data from anywhere. */
const SPEC = '\\.spec\\.tsx?$';

const inRoom = (room) => `^src/${room}/`;
const anyOf = (rooms) => `^src/(${rooms.join('|')})/`;

const orderRules = ORDER.flatMap((level, index) =>
  level.map((room) => {
    const later = [...ORDER.slice(index + 1).flat(), ...level.filter((other) => other !== room)];
    return {
      name: `order-${room}`,
      comment: `${room} may not import rooms to its right, nor its neighbours`,
      severity: 'error',
      from: { path: inRoom(room), pathNot: SPEC },
      to: { path: later.length > 0 ? [anyOf(later), '^src/[^/]+\\.ts$'] : ['^src/[^/]+\\.ts$'] },
    };
  }),
);

const doorRule = {
  name: 'by-the-door',
  comment: 'a room is entered by its module, services, entities, schemas, events and errors, or by the words it gives',
  severity: 'error',
  from: { path: '^src/([^/]+)/', pathNot: SPEC },
  to: {
    path: '^src/([^/]+)/',
    pathNot: ['^src/$1/', DOORS, `^src/(${OPEN_ROOMS.join('|')})/`, `^src/(${WORDS.join('|')})\\.tsx?$`],
  },
};

/** Rooms without framework, clock and I/O: what each may import besides itself and types. */
const PURE = {
  shared: [],
  law: ['shared'],
  'reference/travel': ['shared'],
  'search/understanding': ['shared'],
  'search/ranking': ['shared'],
  'search/documents': ['shared'],
  'matching/facts': ['shared', 'reference/travel', 'matching/rules'],
  'matching/rules': ['shared', 'law', 'reference/travel', 'matching/facts'],
  'matching/scoring': ['shared', 'law', 'reference/travel', 'matching/facts', 'matching/rules'],
  'matching/assignment': ['shared', 'law', 'reference/travel', 'matching/facts', 'matching/rules', 'matching/scoring'],
};
/** Libraries that only compute. */
const PURE_PACKAGES = ['libphonenumber-js', 'minisearch', 'stdnum', 'zod'];

const purityRules = Object.entries(PURE).flatMap(([room, allowed]) => [
  {
    name: `pure-${room.replace('/', '-')}`,
    comment: `${room} computes over plain data: it imports ${[...allowed, 'itself'].join(', ')} and types`,
    severity: 'error',
    from: { path: inRoom(room), pathNot: SPEC },
    to: { path: '^src/', pathNot: [inRoom(room), ...allowed.map(inRoom)], dependencyTypesNot: ['type-only'] },
  },
  {
    name: `pure-${room.replace('/', '-')}-packages`,
    comment: `${room} needs no framework and does no I/O`,
    severity: 'error',
    from: { path: inRoom(room), pathNot: SPEC },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
      dependencyTypesNot: ['type-only'],
      pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/`,
    },
  },
]);

/** A vendor's library stays behind its port. */
const onlyIn = (name, packages, home) => ({
  name,
  comment: `${packages} is imported only in ${home}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${home}/` },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    ...orderRules,
    doorRule,
    ...purityRules,
    onlyIn('meilisearch-in-its-engine', 'meilisearch', 'search/engines/meilisearch'),
    onlyIn('bullmq-in-the-queue', 'bullmq|@nestjs/bullmq|ioredis|@bull-board/[^/]+', 'platform/queue'),
    onlyIn('nodemailer-in-mail', 'nodemailer', 'platform/mail'),
    {
      name: 'no-cycles',
      comment: 'modules that need each other cannot be understood or tested alone',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: ['^test/', '\\.spec\\.tsx?$'] },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.spec\\.tsx?$', '^src/web/assets/scripts/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'only-declared-packages', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-bench|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'] },
  },
};
