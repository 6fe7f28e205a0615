import type { JSX } from 'react'

/** Drawings of the layout studio, on a grid of 16; see `iconShapes`. */
export const studioIconShapes = {
  templates: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1.25" />
      <path d="M9.5 2.5v11M9.5 8H14" />
    </>
  ),
  alignLeft: (
    <>
      <path d="M2.5 2v12" />
      <rect x="4.5" y="3.5" width="9" height="3" rx="0.75" />
      <rect x="4.5" y="9.5" width="5.5" height="3" rx="0.75" />
    </>
  ),
  alignCentre: (
    <>
      <path d="M8 1.75v1.5M8 6.75v2.5M8 12.75v1.5" />
      <rect x="3" y="3.25" width="10" height="3.5" rx="0.75" />
      <rect x="5" y="9.25" width="6" height="3.5" rx="0.75" />
    </>
  ),
  alignRight: (
    <>
      <path d="M13.5 2v12" />
      <rect x="2.5" y="3.5" width="9" height="3" rx="0.75" />
      <rect x="6" y="9.5" width="5.5" height="3" rx="0.75" />
    </>
  ),
  alignTop: (
    <>
      <path d="M2 2.5h12" />
      <rect x="3.5" y="4.5" width="3" height="9" rx="0.75" />
      <rect x="9.5" y="4.5" width="3" height="5.5" rx="0.75" />
    </>
  ),
  alignMiddle: (
    <>
      <path d="M1.75 8h1.5M6.75 8h2.5M12.75 8h1.5" />
      <rect x="3.25" y="3" width="3.5" height="10" rx="0.75" />
      <rect x="9.25" y="5" width="3.5" height="6" rx="0.75" />
    </>
  ),
  alignBottom: (
    <>
      <path d="M2 13.5h12" />
      <rect x="3.5" y="2.5" width="3" height="9" rx="0.75" />
      <rect x="9.5" y="6" width="3" height="5.5" rx="0.75" />
    </>
  ),
  distributeAcross: (
    <>
      <path d="M2 2v12M14 2v12" />
      <rect x="6" y="4" width="4" height="8" rx="0.75" />
    </>
  ),
  distributeDown: (
    <>
      <path d="M2 2h12M2 14h12" />
      <rect x="4" y="6" width="8" height="4" rx="0.75" />
    </>
  ),
  sameSize: (
    <>
      <rect x="2" y="4" width="5" height="8" rx="0.75" />
      <rect x="9" y="4" width="5" height="8" rx="0.75" />
      <path d="M3.75 8h1.5M10.75 8h1.5" />
    </>
  ),
  equalGaps: (
    <>
      <rect x="1.5" y="4" width="3" height="8" rx="0.75" />
      <rect x="11.5" y="4" width="3" height="8" rx="0.75" />
      <path d="M6 8h4M6.75 6.75L5.75 8l1 1.25M9.25 6.75l1 1.25-1 1.25" />
    </>
  ),
  equalGapsDown: (
    <>
      <rect x="4" y="1.5" width="8" height="3" rx="0.75" />
      <rect x="4" y="11.5" width="8" height="3" rx="0.75" />
      <path d="M8 6v4M6.75 6.75L8 5.75l1.25 1M6.75 9.25L8 10.25l1.25-1" />
    </>
  ),
  arrange: (
    <>
      <rect x="2.25" y="2.25" width="7.5" height="7.5" rx="1" />
      <path d="M12 6.25h.75a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-5.5a1 1 0 0 1-1-1V12" />
    </>
  ),
  magnet: <path d="M3 2.5h3v5.25a2 2 0 0 0 4 0V2.5h3v5.25a5 5 0 0 1-10 0zM3 5h3M10 5h3" />,
  grid: (
    <>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="1" />
      <path d="M6.1 2.25v11.5M9.9 2.25v11.5M2.25 6.1h11.5M2.25 9.9h11.5" />
    </>
  ),
  safeArea: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1" />
      <rect x="4" y="5" width="8" height="6" strokeDasharray="1.5 1.75" />
    </>
  ),
  thirds: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1" />
      <path d="M5.9 2.75v10.5M10.1 2.75v10.5" strokeDasharray="1.5 1.75" />
    </>
  ),
  overlays: (
    <>
      <path d="M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.5" y="4" width="13" height="8.5" rx="1.25" />
      <path d="M4 6.75h.01M6.66 6.75h.01M9.33 6.75h.01M12 6.75h.01M5 9.75h6" />
    </>
  ),
  unlock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.25" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.2-1.25" />
    </>
  ),
  link: (
    <path d="M6.75 9.25l2.5-2.5M7.5 4.75L9 3.25A2.65 2.65 0 0 1 12.75 7l-1.5 1.5M8.5 11.25L7 12.75A2.65 2.65 0 0 1 3.25 9l1.5-1.5" />
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.4" />
      <path d="M1.5 13c.4-2.4 2.1-3.75 4.5-3.75s4.1 1.35 4.5 3.75M10.75 3.4a2.4 2.4 0 0 1 0 4.2M12 9.6c1.4.5 2.3 1.7 2.5 3.4" />
    </>
  ),
  toFront: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M3.5 9.5h-1V3.25a.75.75 0 0 1 .75-.75H9.5v1" />
    </>
  ),
  up: <path d="M8 13V3.5M4.25 7.25L8 3.5l3.75 3.75" />,
  downwards: <path d="M8 3v9.5M4.25 8.75L8 12.5l3.75-3.75" />,
  steps: <path d="M3 4.25h.01M3 8h.01M3 11.75h.01M6 4.25h7.5M6 8h7.5M6 11.75h7.5" />,
} as const satisfies Record<string, JSX.Element>
