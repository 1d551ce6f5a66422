/** 演练途中往回看，或从那一秒重来。 */
export const zhLookBack = {
  open: '往回看', scrub: '看哪一刻', at: '看的是报警后 {{time}}，时间停着。', atCall: '看的是接警后 {{time}}，那时知道的就这些；时间停着。', now: '回到现在', from: '从这里重来',
  sure: '从 {{time}} 重来？', sureText: '这之前的都不变，之后的重新练。练到现在的这一场留着，随时可以接着练。', yes: '重来', no: '不',
};
