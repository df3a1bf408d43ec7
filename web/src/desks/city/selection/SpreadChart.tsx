import { useText } from "@/texts";
import { cityTexts as texts } from "@/texts/city";
import { placesOf, type Scored } from "./rules";

const WIDE = 1100;
const HIGH = 200;
const EDGE = { left: 40, right: 12, top: 14, bottom: 14 };

/** How far the experts of each case are apart, and where their mean is. The table below has the same figures. */
export function SpreadChart({ items }: { items: readonly Scored[] }) {
  const t = useText();
  const { ticks, spreads } = placesOf(items);
  const across = (WIDE - EDGE.left - EDGE.right) / items.length;
  const x = (index: number) => EDGE.left + (index + 0.5) * across;
  const y = (place: number) => EDGE.top + (1 - place) * (HIGH - EDGE.top - EDGE.bottom);
  return (
    <svg className="spread-chart" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={t(texts.chart)}>
      {ticks.map(({ value, place }) => (
        <g key={value}>
          <line className="spread-tick" x1={EDGE.left} x2={WIDE - EDGE.right} y1={y(place)} y2={y(place)} />
          <text x={EDGE.left - 8} y={y(place)} textAnchor="end" dominantBaseline="middle">
            {value}
          </text>
        </g>
      ))}
      {spreads.map(({ key, name, low, high, mean }, index) => (
        <g key={key}>
          <title>{name}</title>
          <line className="spread-range" x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} />
          <circle className="spread-mean" cx={x(index)} cy={y(mean)} r={6} />
        </g>
      ))}
    </svg>
  );
}
