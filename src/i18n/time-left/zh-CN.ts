/** 等计算时还要多久。 */
export const zhTimeLeft = { left: '还要{{time}}', seconds: '约 {{count}} 秒', minutes: '约 {{count}} 分钟', hours: '约 {{count}} 小时', soon: '马上就好' };
