import type { ReactNode } from 'react';
import type { Tone } from './badge';
import './timeline.css';

export type BarPart = { value: number; tone: Tone; name: string };
export type Bar = {
  id: string;
  label: ReactNode;
  /** One figure, or parts that add up (weighted cases, on hold apart). */
  parts: readonly BarPart[];
  /** The list behind the figure. */
  figure?: ReactNode;
};

export type BarChartProps = {
  /** What is counted, and when. */
  caption: string;
  labelHeader: string;
  valueHeader: string;
  bars: readonly Bar[];
  locale: string;
};

/** Bars that are a table: every figure stands as a number beside its bar, and may be the link to its list. */
export function BarChart({ caption, labelHeader, valueHeader, bars, locale }: BarChartProps) {
  const sum = (bar: Bar) => bar.parts.reduce((total, part) => total + part.value, 0);
  const most = Math.max(1, ...bars.map(sum));
  const number = new Intl.NumberFormat(locale);
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">{labelHeader}</th><th scope="col" className="bars-value">{valueHeader}</th><td aria-hidden="true" /></tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">{bar.label}</th>
            <td className="bars-value">{bar.figure ?? number.format(sum(bar))}</td>
            <td aria-hidden="true">
              <div className="bar">
                {bar.parts.map((part) => (
                  <span key={part.name} className={`bar-part bar-part-${part.tone}`} style={{ width: `${(100 * part.value) / most}%` }} title={`${part.name}: ${number.format(part.value)}`} />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
