// The arrows between rooms (ARCHITECTURE.md). Everything may import core; core imports only itself and pure libraries.
const PURE = '^node_modules/(date-fns|@date-fns/tz|@date-fns/utc|timezones-ical-library|ts-ics|zod)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-stands-alone',
      comment: 'core knows neither Electron, React, Dexie, Node nor the DOM',
      severity: 'error',
      from: { path: '^core', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^core', PURE] },
    },
    { name: 'app-not-renderer', severity: 'error', from: { path: '^app' }, to: { path: '^renderer' } },
    { name: 'renderer-not-app', severity: 'error', from: { path: '^renderer' }, to: { path: '^app' } },
    {
      name: 'renderer-not-node',
      severity: 'error',
      from: { path: '^renderer', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer' },
      to: { path: '^(node_modules/)?electron' },
    },
    {
      name: 'only-preload-bridges',
      comment: 'the preload script imports nothing but Electron and the type of the bridge',
      severity: 'error',
      from: { path: '^app/preload\\.ts$' },
      to: { pathNot: ['^core/bridge/channels\\.ts$', 'electron'] },
    },
    {
      name: 'no-feature-to-feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-is-dumb',
      comment: 'parts in ui know no data, no features, no bridge',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(data|features|bridge)/' },
    },
    {
      name: 'dexie-only-in-data',
      severity: 'error',
      from: { path: '^renderer/(features|ui|i18n|bridge)/' },
      to: { path: '^node_modules/dexie' },
    },
    {
      name: 'database-only-through-repositories',
      severity: 'error',
      from: { path: '^renderer/(features|ui)/' },
      to: { path: '^renderer/data/(database|rows|guards)\\.ts$' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.ts$'] }, to: {} },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|woff2)$|/index\\.css' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
