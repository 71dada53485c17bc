// Line drawings for the rail and the top bar; each stands beside its word, never alone.
import type { ReactNode } from 'react';

const drawings = {
  bell: <path d="M4 15h12l-1.5-2.5V9a4.5 4.5 0 0 0-9 0v3.5zM8.5 17.5h3" />,
  folder: <path d="M2.5 5.5h5l1.5 2h8.5v8.5h-15z" />,
  sun: <path d="M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16" />,
  calendar: <path d="M3 5h14v12H3zM3 8.5h14M7 3v3.5M13 3v3.5" />,
  people: <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.5 2.2-5.5 5.5-5.5S13 13.5 13 17M13 4a2.8 2.8 0 0 1 0 5.4M15 11.8c2 .7 3 2.5 3 5.2" />,
  bars: <path d="M3 17h14M5.5 17v-5M10 17V4M14.5 17V8.5" />,
  book: <path d="M3.5 4h5.5l1 1 1-1h5.5v12h-5.5l-1 1-1-1H3.5zM10 5v12" />,
  scales: <path d="M10 3v14M6 17h8M4 5.5h12M4 5.5 1.8 11h4.4zM16 5.5 13.8 11h4.4z" />,
  gear: <path d="M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 2.5v2.5M10 15v2.5M2.5 10H5M15 10h2.5M4.7 4.7l1.8 1.8M13.5 13.5l1.8 1.8M15.3 4.7l-1.8 1.8M6.5 13.5l-1.8 1.8" />,
  phone: <path d="M5 3.5h2.5l1.2 3.3-1.7 1.4c1 2 2.3 3.3 4.3 4.3l1.4-1.7 3.3 1.2V15c0 1-.8 1.8-1.8 1.7C8.5 16.2 3.8 11.5 3.3 5.3 3.2 4.3 4 3.5 5 3.5z" />,
  search: <path d="M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4" />,
  lock: <path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  person: <path d="M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5" />,
  keys: <path d="M2.5 5.5h15v9h-15zM5 8.5h1M8 8.5h1M11 8.5h1M14 8.5h1M6.5 11.5h7" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
