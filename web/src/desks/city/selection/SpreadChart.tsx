import type { CustomSeriesRenderItemAPI } from "echarts";
import { BarChart, CustomChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";

echarts.use([BarChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

interface Item {
  factory_name: string;
  mean: string;
  totals: string[];
}

/** The mean of each case, and how far its experts are apart. The table below has the same figures. */
export function SpreadChart({ items }: { items: readonly Item[] }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = echarts.init(place.current, undefined, { renderer: "svg" });
    const totals = items.map((item) => item.totals.map(Number));
    chart.setOption({
      animation: false,
      grid: { left: 40, right: 12, top: 16, bottom: 24 },
      tooltip: { trigger: "axis" },
      xAxis: { type: "category", data: items.map((item) => item.factory_name), axisLabel: { show: false } },
      yAxis: { type: "value", scale: true },
      series: [
        { type: "bar", name: t(texts.mean), data: items.map((item) => Number(item.mean)), itemStyle: { color: "#8fb3e0" } },
        {
          type: "custom",
          name: t(texts.spread),
          data: totals.map((each, index) => [index, Math.min(...each), Math.max(...each)]),
          encode: { x: 0, y: [1, 2] },
          renderItem: (_params: unknown, api: CustomSeriesRenderItemAPI) => {
            const low = api.coord([api.value(0), api.value(1)]);
            const high = api.coord([api.value(0), api.value(2)]);
            return {
              type: "line",
              shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
              style: { stroke: "#0b3a78", lineWidth: 3 },
            };
          },
        },
      ],
    });
    const resize = () => chart.resize();
    addEventListener("resize", resize);
    return () => {
      removeEventListener("resize", resize);
      chart.dispose();
    };
  }, [items, t]);
  return <div ref={place} className="spread-chart" role="img" aria-label={t(texts.chart)} />;
}
