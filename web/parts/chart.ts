import uPlot from "uplot";

/** A figure at a time: a value or a range, exact or not. */
export interface ChartPoint {
  /** Seconds since 1970. */
  time: number;
  low: number;
  high: number;
  exact: boolean;
}

const radius = 4.5;

/** Draws points over time into `target`: ranges as bars, approximations hollow; `onPick` gets the index of a clicked point. */
export function drawChart(
  target: HTMLElement,
  points: readonly ChartPoint[],
  unit: string,
  onPick: (index: number) => void,
): uPlot {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim();
  const accent = style.getPropertyValue("--accent").trim();
  const paper = style.getPropertyValue("--paper").trim();
  const axis = { stroke: ink, grid: { stroke: style.getPropertyValue("--line").trim() }, ticks: { show: false } };
  const middle = points.map(({ low, high }) => (low + high) / 2);
  const chart = new uPlot(
    {
      width: target.clientWidth,
      height: 360,
      legend: { show: false },
      cursor: { points: { show: false }, drag: { x: true, y: false } },
      scales: { y: { range: (_chart, low, high) => padded(low, high, points) } },
      axes: [axis, { ...axis, size: 72, label: unit, values: (_chart, ticks) => ticks.map(compact) }],
      series: [{}, { stroke: accent, width: 1, points: { show: false } }],
      hooks: { draw: [(drawn) => drawPoints(drawn, points, accent, paper)] },
    },
    [points.map(({ time }) => time), middle],
    target,
  );
  chart.over.addEventListener("click", (event) => {
    const index = nearest(chart, points, event.offsetX, event.offsetY);
    if (index !== undefined) onPick(index);
  });
  return chart;
}

const compact = (value: number): string =>
  new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 2 }).format(value);

function padded(low: number, high: number, points: readonly ChartPoint[]): [number, number] {
  const least = Math.min(low, ...points.map((point) => point.low));
  const most = Math.max(high, ...points.map((point) => point.high));
  const space = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - space, most + space];
}

function drawPoints(chart: uPlot, points: readonly ChartPoint[], accent: string, paper: string): void {
  const { ctx } = chart;
  const size = radius * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = accent;
  for (const point of points) {
    const x = chart.valToPos(point.time, "x", true);
    const top = chart.valToPos(point.high, "y", true);
    const bottom = chart.valToPos(point.low, "y", true);
    if (point.low !== point.high) {
      ctx.lineWidth = size * 1.4;
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
      continue;
    }
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.fillStyle = point.exact ? accent : paper;
    ctx.beginPath();
    ctx.arc(x, top, size, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function nearest(chart: uPlot, points: readonly ChartPoint[], x: number, y: number): number | undefined {
  let best: number | undefined;
  let least = 24;
  points.forEach((point, index) => {
    const top = chart.valToPos(point.high, "y");
    const bottom = chart.valToPos(point.low, "y");
    const distance = Math.hypot(chart.valToPos(point.time, "x") - x, Math.max(0, top - y, y - bottom));
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
