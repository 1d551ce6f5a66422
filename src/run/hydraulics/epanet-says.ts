/** What EPANET reports as a number, in words. */
import type { Names } from '../../catalog/hazard.ts';

/** Source: EPANET 2.2 manual, warnings 1-6 of a hydraulic run. */
const WARNINGS: Readonly<Record<number, Names>> = {
  1: { zh: '反复试算后水流仍未平衡，流量和压力只是近似值。', en: 'The flows did not balance after many trials; flows and pressures are approximate.' },
  2: { zh: '水力计算不稳定：有阀门或水泵在开关之间来回跳动。', en: 'The network is unstable: a valve or a pump keeps changing between open and shut.' },
  3: { zh: '管网的一部分与水源断开，那里没有水。', en: 'Part of the network is cut off from every source; there is no water there.' },
  4: { zh: '有水泵达不到所需扬程或流量，已停转或超出其曲线。', en: 'A pump cannot give the head or flow asked of it; it stands still or runs beyond its curve.' },
  5: { zh: '有减压阀或调节阀达不到设定值。', en: 'A reducing or regulating valve cannot hold what it is set to.' },
  6: { zh: '管网中出现负压：需水处高于水能到达的高度。', en: 'There is suction in the network: water is drawn where its pressure does not reach.' },
};

/** Source: EPANET 2.2 manual, error codes; those a network file or a network can cause. */
const ERRORS: Readonly<Record<number, Names>> = {
  101: { zh: '管网太大，内存不足。', en: 'The network is too large for the memory at hand.' },
  110: { zh: '管网方程无解：检查与水源断开的部分和互相顶牛的阀门。', en: 'The network has no steady flow; look for parts without a source and for valves that work against each other.' },
  200: { zh: '管网文件有错误。', en: 'The network file contains errors.' },
  201: { zh: '某一行写法不合 EPANET 格式。', en: 'A line does not follow the EPANET format.' },
  202: { zh: '某一行中的数值不合规定。', en: 'A line holds a number that is not allowed.' },
  203: { zh: '某一行指向不存在的节点。', en: 'A line names a node that does not exist.' },
  204: { zh: '某一行指向不存在的管段。', en: 'A line names a link that does not exist.' },
  206: { zh: '某一行指向不存在的曲线。', en: 'A line names a curve that does not exist.' },
  215: { zh: '两个元件用了同一编号。', en: 'Two parts have the same id.' },
  219: { zh: '阀门不能直接接在水池、水箱或水源上。', en: 'A valve is joined directly to a tank or reservoir.' },
  220: { zh: '两个阀门不允许这样相接。', en: 'Two valves are joined to one node in a way that is not allowed.' },
  222: { zh: '一条管段的两端是同一节点。', en: 'A link starts and ends at the same node.' },
  223: { zh: '管网的节点太少。', en: 'The network has too few nodes.' },
  224: { zh: '管网没有水池、水箱或其他水源。', en: 'The network has no tank and no reservoir.' },
  226: { zh: '有水泵没有扬程曲线。', en: 'A pump has no head curve.' },
  227: { zh: '水泵曲线不合理：扬程必须随流量下降。', en: 'A pump curve is impossible; head must fall as flow rises.' },
  233: { zh: '有节点没有接任何管段。', en: 'A node is joined to nothing.' },
};
const UNKNOWN: Names = { zh: '管网计算失败，原因不明；请检查水泵、阀门和水源。', en: 'The network could not be solved for a reason not known; look at its pumps, valves and sources.' };

/** The sentence for a warning (1-6) or an error (from 100) of EPANET. */
export function sentenceOf(code: number): Names {
  return (code < 100 ? WARNINGS[code] : ERRORS[code]) ?? UNKNOWN;
}

/** The code in a message of the library: `epanet-js (Warning 6): …`, `EPANET Error 110: …`; -1: none. */
export function codeIn(message: string): number {
  const found = /(?:Warning|Error) (\d+)/.exec(message);
  return found === null ? -1 : Number(found[1]);
}

/** Runs a solve and returns EPANET's warning, 0 for none: the library would print it on the console. */
export function warningOf(run: () => void): number {
  const warn = console.warn;
  let warningCode = 0;
  console.warn = (message: unknown) => {
    warningCode = codeIn(String(message));
  };
  try {
    run();
    return warningCode;
  } finally {
    console.warn = warn;
  }
}
