/** What the command line says to people. Chinese first; the other must have the same keys. */
import type { MeasureGroup } from '../report/measures/measure.ts';
import type { ReasonChain } from '../report/reasons.ts';
import type { Language } from './language.ts';

type Args = Readonly<Record<string, string | number>>;
type Template = (args: Args) => string;

export interface Texts {
  readonly groups: Readonly<Record<MeasureGroup, string>>;
  readonly chains: Readonly<Record<ReasonChain, string>>;
  readonly head: Readonly<Record<'measure' | 'value' | 'asFound' | 'rectified' | 'difference' | 'worst', string>>;
  readonly never: string;
  readonly neverIn: Template;
  readonly title: Template;
  readonly runTitle: Template;
  readonly legend: readonly string[];
  readonly censoredLegend: string;
  readonly partial: Template;
  readonly nothingDone: string;
  readonly reasonsTitle: string;
  readonly noReasons: string;
  readonly firstBreak: Template;
  readonly because: Template;
  readonly lostTime: Template;
  readonly lostAmount: Template;
  readonly gained: Template;
  readonly atLeast: string;
  readonly counts: Template;
  readonly countItem: Template;
  readonly divergence: Template;
  readonly noDivergence: string;
  readonly nothingMore: string;
  readonly chainOf: Template;
  readonly written: Template;
  readonly objectives: string;
  readonly met: string;
  readonly missed: string;
  readonly hash: Template;
  readonly checked: Template;
  readonly sealedFire: Template;
  readonly replayed: Template;
  readonly differs: Template;
  readonly interrupted: Template;
  readonly failedNights: Template;
  readonly attribution: {
    readonly title: Template;
    readonly amount: Template;
    readonly share: string;
    readonly alone: string;
    readonly saved: string;
    readonly whole: string;
    readonly hidden: Template;
    readonly hiddenBy: Template;
    readonly legend: readonly string[];
  };
  readonly plan: Readonly<Record<'best' | 'nothing' | 'saves' | 'error' | 'computed' | 'missing' | 'short' | 'tooMany', Template>>;
}

const zh: Texts = {
  groups: { access: '车进不去', water: '水上不去', ascent: '人上不去', people: '人', fire: '火' },
  chains: { access: '车进不去', water: '水上不去', ascent: '人上不去', fire: '火势' },
  head: { measure: '指标', value: '数值', asFound: '现状', rectified: '整改后', difference: '现状 − 整改后 [95% 区间]', worst: '现状最差的一夜' },
  never: '未发生',
  neverIn: ({ percent }) => `（${percent}% 未发生）`,
  title: ({ name, runs, seeds }) => `${name}：${runs} 个夜晚，每个夜晚算两遍（种子 ${seeds}）`,
  runTitle: ({ name, seed, standing, all, time }) => `${name}：种子 ${seed}，${all} 处隐患中 ${standing} 处未整改，模拟 ${time}`,
  legend: ['时间为 分:秒，从起火（模拟开始）算起。± 为平均值的 95% 区间；差值按同一夜晚配对。'],
  censoredLegend: '≥ 表示有的夜晚到结束也没有发生，按结束时刻计（流量按 0 计），真实差距只会更大或未知。',
  partial: ({ done, all }) => `已中断：只算完 ${all} 个夜晚中的 ${done} 个，下表只含这些。`,
  nothingDone: '已中断：没有一个夜晚算完。',
  reasonsTitle: '为什么不同',
  noReasons: '两种状况在所有链条上表现一样。',
  firstBreak: ({ chain, nights, all, event, time }) => `${chain}（${all} 夜中 ${nights} 夜）：最先断在 ${time}，${event}`,
  because: ({ cause }) => `，起因：${cause}`,
  lostTime: ({ measure, lost }) => `。“${measure}”因此平均晚了 ${lost}`,
  lostAmount: ({ measure, lost, unit }) => `。“${measure}”平均多 ${lost} ${unit}`,
  gained: ({ measure }) => `。“${measure}”没有因此变差`,
  atLeast: '至少 ',
  counts: ({ list }) => `　该夜（现状/整改后）：${list}`,
  countItem: ({ name, asFound, rectified }) => `${name} ${asFound}/${rectified}`,
  divergence: ({ seed, time, asFound, rectified }) => `种子 ${seed}：两夜从 ${time} 起不同。现状：${asFound}；整改后：${rectified}。`,
  noDivergence: '两夜的每个事件都相同。',
  nothingMore: '再无事件',
  chainOf: ({ title, seed }) => `${title}（种子 ${seed}）`,
  written: ({ dir }) => `结果写在 ${dir}`,
  objectives: '目标',
  met: '达到',
  missed: '未达到',
  hash: ({ hash }) => `末态校验码 ${hash}`,
  checked: ({ file, storeys, people, hazards }) => `${file}：正确，${storeys} 层，${people} 人，${hazards} 处隐患`,
  sealedFire: ({ file, room }) => `${file}：注意：${room} 内起火，但没有任何缝隙或开着的门窗通到室外，压力会一直升到数百千帕；真实门窗早已破坏。请给出 leakAreaM2 或 openFrac。`,
  replayed: ({ file, count, time }) => `${file}：重算一致，${count} 个校验码全部相同，到 ${time}`,
  differs: ({ file, tick, slice, recorded, found }) => `${file}：重算不一致，最先在第 ${tick} 步的 ${slice} 不同（记录 ${recorded}，重算 ${found}）`,
  interrupted: ({ time }) => `已中断：算到 ${time} 为止。`,
  failedNights: ({ count, seed, message }) => `${count} 个夜晚计算失败，第一个是种子 ${seed}：${message}`,
  attribution: {
    title: ({ name, nights }) => `${name}：${nights} 个夜晚，每项隐患各占多少`,
    amount: ({ nights, runs, hazards }) => `${hazards} 类隐患，${nights} 个夜晚，共算 ${runs} 遍`,
    share: '应占份额', alone: '只有它在', saved: '只整改它',
    whole: '合计（现状 − 整改后）',
    hidden: ({ hazard, alone, saved }) => `　“${hazard}”单独存在时多 ${alone}，现状里只整改它却只省 ${saved}：别的隐患不除，它的整改显不出来。`,
    hiddenBy: ({ hazard, other, now, later }) => `　“${other}”不改，“${hazard}”改了也看不出来：现在只改它省 ${now}，等“${other}”改好再改它省 ${later}。`,
    legend: ['应占份额：隐患按各种先后次序出现时的平均增量（沙普利值），各项相加等于合计。只有它在：整改后的楼里只留这一类。只整改它：现状里只除去这一类能省多少。', '方括号内为平均值的 95% 区间，按同一夜晚配对。'],
  },
  plan: {
    best: ({ cost, list }) => `用 ${cost} 元，改这几项：${list}。`,
    nothing: ({ budget }) => `${budget} 元一项也买不到有用的。`,
    saves: ({ saved, nights, error }) => `预计节省 ${saved}（${nights} 夜平均${error}）。`,
    error: ({ error }) => `；由公平分摊相加得出，与算过的组合相比误差约 ${error}`,
    computed: ({ saved, band }) => `把这个计划实际算过：节省 ${saved}${band}。`,
    missing: ({ list }) => `没有价格，没有排进计划：${list}。用 --price 给出。`,
    short: ({ must }) => `必须先改的要 ${must} 元，钱不够。`,
    tooMany: ({ most }) => `有价格的超过 ${most} 项，排不过来：用 --by chain 按环节拆。`,
  },
};

const en: Texts = {
  groups: { access: 'ACCESS: engines cannot get in', water: 'WATER: cannot get up', ascent: 'ASCENT: crews cannot get up', people: 'PEOPLE', fire: 'FIRE' },
  chains: { access: 'Engines', water: 'Water', ascent: 'Ascent', fire: 'Fire' },
  head: { measure: 'Measure', value: 'Value', asFound: 'As found', rectified: 'Rectified', difference: 'As found - rectified [95 %]', worst: 'Worst night as found' },
  never: 'never',
  neverIn: ({ percent }) => ` (never in ${percent} %)`,
  title: ({ name, runs, seeds }) => `${name}: ${runs} nights, each computed twice (seeds ${seeds})`,
  runTitle: ({ name, seed, standing, all, time }) => `${name}: seed ${seed}, ${standing} of ${all} hazards standing, ${time} simulated`,
  legend: ['Times are min:s from the start of the simulated night. ± is the 95 % interval of the mean; differences are paired night by night.'],
  censoredLegend: '≥: in some nights it had not happened by the end and was counted as the end (flows as 0), so it is a bound.',
  partial: ({ done, all }) => `Interrupted: ${done} of ${all} nights are done; the table holds only these.`,
  nothingDone: 'Interrupted before any night was done.',
  reasonsTitle: 'Why they differ',
  noReasons: 'Both conditions behaved alike in every chain.',
  firstBreak: ({ chain, nights, all, event, time }) => `${chain} (${nights} of ${all} nights): broke first at ${time}: ${event}`,
  because: ({ cause }) => `, because of ${cause}`,
  lostTime: ({ measure, lost }) => `. "${measure}" came ${lost} later on average`,
  lostAmount: ({ measure, lost, unit }) => `. "${measure}": ${lost} ${unit} more on average`,
  gained: ({ measure }) => `. "${measure}" was no worse for it`,
  atLeast: 'at least ',
  counts: ({ list }) => `  that night (as found/rectified): ${list}`,
  countItem: ({ name, asFound, rectified }) => `${name} ${asFound}/${rectified}`,
  divergence: ({ seed, time, asFound, rectified }) => `Seed ${seed}: the two nights part at ${time}. As found: ${asFound}; rectified: ${rectified}.`,
  noDivergence: 'Every event is the same in both.',
  nothingMore: 'nothing more happens',
  chainOf: ({ title, seed }) => `${title} (seed ${seed})`,
  written: ({ dir }) => `Results are in ${dir}`,
  objectives: 'Objectives',
  met: 'met',
  missed: 'missed',
  hash: ({ hash }) => `Final state hash ${hash}`,
  checked: ({ file, storeys, people, hazards }) => `${file}: ok, ${storeys} storeys, ${people} people, ${hazards} hazards`,
  sealedFire: ({ file, room }) => `${file}: note: ${room} burns, and no crack and no open door or window leads from it to the open air: its pressure rises by hundreds of kPa, where real doors and glass have given way. Give leakAreaM2 or openFrac.`,
  replayed: ({ file, count, time }) => `${file}: same, all ${count} hashes agree up to ${time}`,
  differs: ({ file, tick, slice, recorded, found }) => `${file}: differs, first at tick ${tick} in ${slice} (recorded ${recorded}, found ${found})`,
  interrupted: ({ time }) => `Interrupted: computed up to ${time}.`,
  failedNights: ({ count, seed, message }) => `${count} nights failed, the first with seed ${seed}: ${message}`,
  attribution: {
    title: ({ name, nights }) => `${name}: ${nights} nights, what each hazard costs`,
    amount: ({ nights, runs, hazards }) => `${hazards} kinds of hazard, ${nights} nights: ${runs} runs`,
    share: 'Fair share', alone: 'Standing alone', saved: 'Fixed alone',
    whole: 'Sum (as found - rectified)',
    hidden: ({ hazard, alone, saved }) => `  "${hazard}" costs ${alone} standing alone, and fixing it alone saves ${saved}: while others stand, its repair does not show.`,
    hiddenBy: ({ hazard, other, now, later }) => `  While "${other}" stands, fixing "${hazard}" shows little: it saves ${now} now, and ${later} once the other is fixed.`,
    legend: ['Fair share: what a hazard adds, averaged over the orders in which hazards may come (Shapley value); the shares add up to the sum. Standing alone: added to the rectified tower. Fixed alone: saved in the tower as found.', 'In brackets the 95 % interval of the mean, paired night by night.'],
  },
  plan: {
    best: ({ cost, list }) => `For ${cost} yuan, fix: ${list}.`,
    nothing: ({ budget }) => `${budget} yuan buy no repair that helps.`,
    saves: ({ saved, nights, error }) => `Expected to save ${saved} (mean over nights: ${nights}${error}).`,
    error: ({ error }) => `; by adding up fair shares, off by about ${error} against combinations that were computed`,
    computed: ({ saved, band }) => `This very plan, computed: saves ${saved}${band}.`,
    missing: ({ list }) => `Without a price, so not planned with: ${list}. Give it by --price.`,
    short: ({ must }) => `What must be fixed costs ${must} yuan: the money does not reach.`,
    tooMany: ({ most }) => `More than ${most} have a price, too many to try them all: use --by chain.`,
  },
};

export function textsIn(language: Language): Texts {
  return language === 'zh' ? zh : en;
}
