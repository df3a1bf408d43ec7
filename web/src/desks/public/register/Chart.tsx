import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useText } from "@/texts";
import { registerTexts } from "@/texts/public";
import type { CountTable } from "./counts";

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const COLOURS = ["#0f4c9c", "#2e8b7a", "#c77700"];
const ROW = 34;

/** Factories by unit as bars. The grid above says the same in figures. */
export function Chart({ table }: { table: CountTable }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: "svg" });
    const upwards = table.rows.toReversed();
    chart.setOption({
      color: COLOURS,
      textStyle: { fontFamily: "inherit" },
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      legend: { top: 0 },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: { type: "category", data: upwards.map((row) => row.name) },
      series: table.types.map(([code, label]) => ({
        type: "bar",
        stack: "type",
        name: label,
        barMaxWidth: 22,
        data: upwards.map((row) => row.byType.get(code) ?? 0),
      })),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [table]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={t(registerTexts.chart)}
      className="chart"
      style={{ height: 80 + ROW * table.rows.length }}
    />
  );
}
