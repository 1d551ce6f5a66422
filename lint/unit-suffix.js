/** Every number carries its unit as a suffix: a comment's unit drifts, a suffix is seen at each use. */
const UNITS = [
  'M', 'M2', 'M3', 'Mm', 'Km', 'S', 'Ms', 'Min', 'H', 'Kg', 'T', 'K', 'C', 'W', 'Kw', 'Mw', 'J', 'Kj', 'Mj', 'Pa', 'Mpa', 'L', 'Deg', 'Rad', 'Ppm', 'Years', 'Yuan', 'Bytes', 'Px', 'Hz',
  'Frac', 'Count', 'Index', 'Tick', 'Ticks', 'Number', 'Code', 'Storey', 'Column', 'Line', 'Sigma', 'Exponent', 'Seed', 'Key', 'Id', 'Max', 'Min', 'Mol', 'Factor', 'Yield',
];
/** Dimensionless, or so common in the field that a suffix would only hide them. */
const NAMED = new Set([
  'fed', 'seed', 'tick', 'key', 'index', 'length', 'count', 'line', 'column', 'offset', 'version', 'code', 'number', 'value', 'values', 'mean', 'median', 'min', 'max', 'low', 'high', 'sigma',
  'state', 'runs', 'rows', 'columns', 'atMost', 'atLeast', 'stride', 'runId', 'order', 'frac', 'total', 'residual',
  // Short index names of hot loops.
  'zone', 'from', 'into', 'room', 'cell', 'step', 'source', 'rising', 'word',
  // Parts of a matrix.
  'diagonal', 'off',
  // Packed blocks of a frame: many units, named by FRAME_COLUMNS.
  'compartments', 'openings', 'facade', 'people', 'units', 'hydrants', 'pumps', 'totals',
]);
const FLAGS = /^(is|has|can|wants|saw)[A-Z]/;
const PER = /Per[A-Z][A-Za-z0-9]*$/;
const SUFFIX = new RegExp(`(${UNITS.join('|')})$`);

export function carriesUnit(name) {
  const plain = name.replace(/^_/, '');
  if (plain.length <= 2 || NAMED.has(plain) || FLAGS.test(plain) || PER.test(plain)) return true;
  if (/^[A-Z0-9_]+$/.test(plain)) {
    const camel = plain.toLowerCase().replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    return NAMED.has(camel) || PER.test(camel) || SUFFIX.test(camel);
  }
  return SUFFIX.test(plain) || /^(fed|count)[A-Z]/.test(plain);
}

const NUMERIC_ARRAYS = new Set(['Float64Array', 'Float32Array', 'ReadonlyNumbers']);

function isNumeric(annotation) {
  const type = annotation?.typeAnnotation;
  if (!type) return false;
  if (type.type === 'TSNumberKeyword') return true;
  return type.type === 'TSTypeReference' && NUMERIC_ARRAYS.has(type.typeName.name);
}

export default {
  meta: { type: 'problem', schema: [], messages: { missing: '"{{name}}" is a number without a unit: end it in one ({{example}}, …), or in Frac, Count, Index for pure numbers' } },
  create(context) {
    const check = (node, name, annotation) => {
      if (isNumeric(annotation) && !carriesUnit(name)) context.report({ node, messageId: 'missing', data: { name, example: `${name}M, ${name}S, ${name}Kw` } });
    };
    return {
      TSPropertySignature: (node) => node.key.type === 'Identifier' && check(node, node.key.name, node.typeAnnotation),
      Identifier: (node) => {
        const isParameter = node.parent?.params?.includes?.(node);
        if (isParameter) check(node, node.name, node.typeAnnotation);
      },
    };
  },
};
