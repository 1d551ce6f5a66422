import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { StudyChart, StudyPicture } from '../study-picture.ts';
import { studyOption, type StudyColours } from './study-options.ts';

use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/** A picture of a study, as SVG so that it prints; it follows the width of its host. */
export function mountStudyChart(host: HTMLElement): StudyChart {
  const chart = init(host, null, { renderer: 'svg' });
  let drawn: StudyPicture | null = null;
  function draw(): void {
    if (drawn !== null) chart.setOption(studyOption(drawn, coloursOf(host), host.clientWidth), { notMerge: true });
  }
  const follow = new ResizeObserver(() => {
    chart.resize();
    draw();
  });
  follow.observe(host);
  return {
    draw: (picture) => {
      drawn = picture;
      draw();
    },
    unmount: () => {
      follow.disconnect();
      chart.dispose();
    },
  };
}

function coloursOf(host: HTMLElement): StudyColours {
  const style = getComputedStyle(host);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { good: token('--rectified'), bad: token('--as-found'), soft: token('--rectified-soft'), text: token('--text'), muted: token('--muted'), line: token('--line'), panel: token('--panel') };
}
