import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartQuantity, View, ViewContext } from '../view.ts';
import { courseOption, type CourseColours } from './course-option.ts';

use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Drawing a chart costs more than a figure: this often is enough to follow. */
const DRAW_EVERY_MS = 500;

/** Course of one figure through the night, both conditions on one axis. SVG, so that it prints. */
export function mountCourseChart(host: HTMLElement, context: ViewContext, quantity: () => ChartQuantity): View {
  const chart = init(host, null, { renderer: 'svg' });
  let drawnMs = -Infinity;
  let drawn = '';

  function draw(nowMs: number): void {
    const runs = context.runs();
    const state = [quantity(), context.theme(), context.language(), Math.round(context.timeS()), ...runs.map((run) => run.frames.length)].join();
    if (state === drawn) return;
    drawn = state;
    drawnMs = nowMs;
    chart.setOption(courseOption({ runs, quantity: quantity(), timeS: context.timeS(), colours: coloursOf(host) }), { replaceMerge: ['series'] });
  }

  return {
    render(nowMs) {
      if (nowMs - drawnMs >= DRAW_EVERY_MS) draw(nowMs);
    },
    resize: () => chart.resize(),
    unmount: () => chart.dispose(),
  };
}

function coloursOf(host: HTMLElement): CourseColours {
  const style = getComputedStyle(host);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { asFound: token('--as-found'), rectified: token('--rectified'), text: token('--muted'), line: token('--line'), panel: token('--panel') };
}
