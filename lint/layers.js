/**
 * Who may import whom. TypeScript's project references enforce the same; this rule says it in words, at the line.
 * sim, i18n, expression ◄ catalog ◄ scenario ◄ run ◄ report ◄ drill ◄ state ◄ views ◄ app; physics sees sim and is seen by views; cli uses scenario, run, report; views never import each other.
 */
export const MAY_IMPORT = {
  sim: [],
  i18n: [],
  catalog: ['sim', 'i18n'],
  expression: [],
  scenario: ['sim', 'i18n', 'catalog', 'expression'],
  run: ['sim', 'i18n', 'catalog', 'scenario'],
  report: ['sim', 'i18n', 'catalog', 'scenario', 'run'],
  drill: ['sim', 'i18n', 'catalog', 'expression', 'scenario', 'run', 'report'],
  physics: ['sim'],
  state: ['sim', 'i18n', 'catalog', 'scenario', 'run', 'report', 'drill'],
  views: ['sim', 'i18n', 'catalog', 'scenario', 'run', 'report', 'drill', 'state', 'physics'],
  app: ['sim', 'i18n', 'catalog', 'scenario', 'run', 'report', 'drill', 'state', 'views', 'physics'],
  cli: ['sim', 'i18n', 'catalog', 'scenario', 'run', 'report'],
};

/** A heavy or impure package has one home. */
export const PACKAGE_HOMES = {
  '@dimforge/rapier3d-compat': ['physics'],
  three: ['views/tower'],
  phaser: ['views/tactical'],
  echarts: ['views/charts'],
  'epanet-js': ['run/hydraulics'],
  'qrcode-generator': ['views'],
  'jsonc-parser': ['scenario'],
  zod: ['catalog', 'scenario', 'run', 'drill'],
  dexie: ['state'],
  react: ['views', 'app'],
  'react-dom': ['app'],
  'react-aria-components': ['views', 'app'],
  dexie: ['state'],
  zustand: ['state', 'views', 'app'],
  piscina: ['cli'],
  commander: ['cli'],
  'cli-progress': ['cli'],
  bullmq: ['cli/campaign'],
  ioredis: ['cli/campaign'],
  'node-sqlite3-wasm': ['cli/campaign'],
};

function placeOf(fileName) {
  const match = /[\\/]src[\\/](.*)$/.exec(fileName);
  return match ? match[1].replaceAll('\\', '/') : null;
}

function resolvePlace(from, source) {
  const parts = from.split('/').slice(0, -1);
  for (const part of source.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function packageOf(source) {
  const parts = source.split('/');
  return source.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/** @returns the reason why `place` must not import `source`, or null */
export function whyForbidden(place, source) {
  const layer = place.split('/')[0];
  if (!(layer in MAY_IMPORT)) return null;
  if (!source.startsWith('.')) {
    if (layer === 'sim') return `the core imports only itself, not the package "${source}"; put it behind a port in world.ts`;
    const homes = PACKAGE_HOMES[packageOf(source)];
    const isAtHome = !homes || homes.some((home) => place.startsWith(`${home}/`));
    return isAtHome ? null : `"${packageOf(source)}" lives in src/${homes.join(', src/')} only`;
  }
  const target = resolvePlace(place, source);
  const targetLayer = target.split('/')[0];
  if (targetLayer === layer) return whyForbiddenView(place, target);
  if (!(targetLayer in MAY_IMPORT)) return null;
  if (!MAY_IMPORT[layer].includes(targetLayer)) return `src/${layer} may import ${MAY_IMPORT[layer].join(', ') || 'only itself'}; not src/${targetLayer}`;
  const isDoor = targetLayer !== 'sim' || target === 'sim/index.ts';
  return isDoor ? null : `the core has one door: import from src/sim/index.ts, not ${target}`;
}

const VIEWS = ['drive', 'tower', 'tactical', 'charts', 'validation', 'gallery', 'first', 'overlays', 'inspector', 'home', 'instruments', 'kiosk', 'station', 'crew', 'lessons'];

function whyForbiddenView(place, target) {
  const [layer, from] = place.split('/');
  const to = target.split('/')[1];
  if (layer !== 'views' || from === to || !VIEWS.includes(from) || !VIEWS.includes(to)) return null;
  return `views never import each other (${from} imports ${to}); share through src/state or src/views/view.ts`;
}

export default {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    const place = placeOf(context.filename);
    if (!place) return {};
    const check = (node) => {
      const source = node.source?.value;
      const why = typeof source === 'string' ? whyForbidden(place, source) : null;
      if (why) context.report({ node, messageId: 'forbidden', data: { why } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
