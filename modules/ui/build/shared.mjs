// Modules that the shell and all panels share: each is served once, under the name it is imported by.
const directives = [
  'cache', 'choose', 'class-map', 'guard', 'if-defined', 'join', 'keyed', 'live', 'map', 'ref', 'repeat', 'style-map', 'until', 'when',
];

export const shared = [
  'lit',
  'lit/decorators.js',
  'lit/directive.js',
  'lit/async-directive.js',
  'lit/static-html.js',
  ...directives.map((name) => `lit/directives/${name}.js`),
  '@lit/context',
  '@plenum/panel',
];

/** The name of the entry in the build. */
export const entryOf = (specifier) => `shared/${specifier.replace(/^@/, '').replace(/\.js$/, '').replaceAll('/', '-')}`;
