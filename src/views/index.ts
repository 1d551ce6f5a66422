export { openText } from './hud/own-file.ts';
export { Page } from './hud/page.tsx';
export type { PageContext, Pictures } from './hud/page-context.ts';
export { startLoop, type Loop } from './loop.ts';
export type { MountChart, MountView, View, ViewContext } from './view.ts';
