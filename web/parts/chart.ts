import uPlot from "uplot";
import { h } from "./dom.ts";

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
  const [ink, accent, paper, line] = ["--ink", "--accent", "--paper", "--line"].map((name) => colourOf(name, target));
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { show: false } } as uPlot.Axis;
  const middle = points.map(({ low, high }) => (low + high) / 2);
  const chart = new uPlot(
    {
      width: target.clientWidth,
      height: 360,
      legend: { show: false },
      cursor: { points: { show: false }, drag: { x: true, y: false } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      scales: {
        x: { range: (_chart, low, high) => widened(low, high) },
        y: { range: (_chart, low, high) => padded(low, high, points) },
      },
      axes: [
        {
          ...axis,
          space: 80,
          values: (_chart, ticks, _axis, _space, step) => ticks.map((tick, i) => dayOf(tick, step, ticks[i - 1])),
        },
        { ...axis, size: 72, label: unit, values: (_chart, ticks) => ticks.map(compact) },
      ],
      series: [{}, { stroke: line as string, width: 1.5, points: { show: false } }],
      hooks: { draw: [(drawn) => drawPoints(drawn, points, accent as string, paper as string)] },
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

/** A colour of the style sheet as the canvas understands it: properties themselves keep `light-dark()` unresolved. */
function colourOf(name: string, within: HTMLElement): string {
  const probe = h("span");
  probe.style.color = `var(${name})`;
  within.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const day = 86_400;

/** ISO dates are read alike in every language: as much of one as the step between ticks needs. */
function dayOf(tick: number, step: number, before: number | undefined): string {
  const iso = new Date(tick * 1000).toISOString();
  if (step >= 365 * day) return iso.slice(0, 4);
  if (step >= 28 * day) return iso.slice(0, 7);
  const sameYear = before !== undefined && new Date(before * 1000).getUTCFullYear() === Number(iso.slice(0, 4));
  return sameYear ? iso.slice(5, 10) : iso.slice(0, 10);
}

/** Room for what is drawn at both ends, and some width for a single day. */
function widened(low: number, high: number): [number, number] {
  const space = Math.max((high - low) * 0.03, day);
  return [low - space, high + space];
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
