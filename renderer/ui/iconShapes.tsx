import type { JSX } from 'react'
import { studioIconShapes } from './studioIconShapes.tsx'

/**
 * Every drawing of the desk, on a grid of 16 (rail: 20, mark: 24), stroke 1.5 px at any size. `solid` fills with the text
 * colour; `knockout` paints with the surface behind. Each state keeps its own silhouette, so that it is told apart in grey.
 */
export const iconShapes = {
  ...studioIconShapes,
  // States
  armed: (
    <>
      <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" />
      <circle className="solid" cx="8" cy="8" r="2" />
    </>
  ),
  starting: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="solid" d="M8 8V2a6 6 0 0 1 6 6z" />
    </>
  ),
  stopping: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="solid" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  joined: <circle cx="8" cy="8" r="5.25" strokeWidth="2.5" />,
  recording: <circle className="solid" cx="8" cy="8" r="6" />,
  unverified: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M2.6 9.7l7.1-7.1M3.8 12.2l8.4-8.4M6.3 13.4l7.1-7.1" />
    </>
  ),
  saved: <path d="M2.5 8.5l3.75 3.75L13.5 4" strokeWidth="2" />,
  inBackup: <path className="solid" d="M8 1.25L14.75 8 8 14.75 1.25 8z" />,
  uploadUnknown: (
    <>
      <path d="M4.75 5.5A3.25 3.25 0 1 1 9.6 8.3C8.5 9 8 9.6 8 10.75" strokeWidth="2" />
      <circle className="solid" cx="8" cy="13.6" r="1.2" />
    </>
  ),
  givenUp: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  nothingRecorded: (
    <>
      <path d="M8 2l6.75 11.75H1.25z" />
      <path d="M8 6.5v3.25" />
      <circle className="solid" cx="8" cy="11.8" r="0.9" />
    </>
  ),
  endedByItself: <rect className="solid" x="3" y="3" width="10" height="10" rx="1" />,
  startUnknown: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />
      <path d="M6.4 6.3a1.7 1.7 0 1 1 2.5 1.6c-.6.3-.9.7-.9 1.2" />
      <circle className="solid" cx="8" cy="11.2" r="0.85" />
    </>
  ),
  uncontrollable: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M3.6 12.4l8.8-8.8" strokeWidth="2" />
    </>
  ),
  failed: (
    <>
      <path className="solid" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="knockout" d="M5.5 5.5l5 5M10.5 5.5l-5 5" strokeWidth="1.75" />
    </>
  ),
  // Linter and alarms
  blocks: (
    <>
      <path className="solid" d="M8 1.25L15.5 14.5H.5z" />
      <path className="knockout" d="M8 6v3.75" />
      <circle className="knockout-dot" cx="8" cy="12.2" r="0.95" />
    </>
  ),
  look: (
    <>
      <path className="solid" d="M8 .75L15.25 8 8 15.25.75 8z" />
      <path className="knockout" d="M8 4.75V8.5" />
      <circle className="knockout-dot" cx="8" cy="10.9" r="0.95" />
    </>
  ),
  alarm: (
    <>
      <path className="solid" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="knockout" d="M8 4.25v4.25" strokeWidth="1.75" />
      <circle className="knockout-dot" cx="8" cy="11.25" r="1.05" />
    </>
  ),
  // Rail, on 20
  desk: (
    <>
      <rect x="2.75" y="3.25" width="6" height="6" rx="1.25" />
      <rect x="11.25" y="3.25" width="6" height="6" rx="1.25" />
      <rect x="2.75" y="11.5" width="6" height="5.25" rx="1.25" />
      <rect x="11.25" y="11.5" width="6" height="5.25" rx="1.25" />
    </>
  ),
  layouts: (
    <>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.5" />
      <path d="M11.25 3.75v12.5M11.25 10h6" />
    </>
  ),
  presets: (
    <>
      <rect x="2.75" y="7.25" width="14.5" height="9.5" rx="1.5" />
      <path d="M4.75 4.75h10.5M6.75 2.5h6.5M8.75 10l3.25 2-3.25 2z" />
    </>
  ),
  history: <path d="M2.75 4v3.5h3.5M3.1 7.25A7.25 7.25 0 1 1 2.75 10M10 6v4l2.75 1.75" />,
  settings: (
    <>
      <path d="M2.75 5.5h7.75M15 5.5h2.25M2.75 14.5H5M9.5 14.5h7.75M2.75 10H6M10.25 10h7" />
      <circle cx="12.75" cy="5.5" r="2" />
      <circle cx="7.25" cy="14.5" r="2" />
      <circle cx="8.1" cy="10" r="2" />
    </>
  ),
  // Mark, on 24: a lens on its stand
  mark: (
    <>
      <circle cx="12" cy="9.5" r="6.25" />
      <circle className="solid" cx="12" cy="9.5" r="2.25" />
      <path d="M3 20.25h18M6.5 20.25v-2.5M17.5 20.25v-2.5" />
    </>
  ),
  // Everything else
  accounts: <path d="M8 2l6 3.25L8 8.5 2 5.25zM2.5 8.25L8 11.25l5.5-3M2.5 11L8 14l5.5-3" />,
  add: <path d="M8 3v10M3 8h10" />,
  again: <path d="M3 3v3.25h3.25M3.2 6A5.25 5.25 0 1 1 2.75 9" />,
  back: <path d="M9.75 4L5.75 8l4 4" />,
  bucket: (
    <>
      <ellipse cx="8" cy="4" rx="5.25" ry="1.75" />
      <path d="M2.75 4L4 12.75C4.3 13.5 5.9 14 8 14s3.7-.5 4-1.25L13.25 4" />
    </>
  ),
  check: <path d="M3 8.5L6.5 12 13 4.5" />,
  checkRound: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8.25l2 2 3.5-4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  down: <path d="M4.5 6.25L8 9.75l3.5-3.5" />,
  download: <path d="M8 2.75V10M5 7.25l3 3 3-3M2.75 11v2.25h10.5V11" />,
  duplicate: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5M9.5 7.75v3.5M7.75 9.5h3.5" />
    </>
  ),
  edit: <path d="M10.75 2.75l2.5 2.5-7.5 7.5-3.25.75.75-3.25zM9.25 4.25l2.5 2.5" />,
  file: <path d="M4 1.75h5L12.25 5v9.25H4zM9 1.75V5h3.25" />,
  forward: <path d="M6.25 4l4 4-4 4" />,
  help: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.25 6.4A1.8 1.8 0 1 1 9 8c-.6.4-1 .8-1 1.4" />
      <circle className="solid" cx="8" cy="11.6" r="0.85" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.25V11" />
      <circle className="solid" cx="8" cy="5" r="0.9" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="11" r="2.75" />
      <path d="M7 9l6-6M10.75 5.25l1.75 1.75" />
    </>
  ),
  list: <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />,
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.25" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  marker: <path d="M4 14V2.5M4 3h8.5L10.25 6l2.25 3H4" />,
  more: (
    <path
      className="solid"
      d="M2.25 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0zM6.75 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0zM11.25 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0z"
    />
  ),
  offline: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.5 5.5l5 5" />
    </>
  ),
  pin: <path d="M6 2.5h4M6.75 2.5v4L4.5 9.25h7L9.25 6.5v-4M8 9.25v4.25" />,
  pinned: (
    <>
      <path className="solid" d="M6 2.5h4l-.75 4 2.25 2.75h-7L6.75 6.5z" />
      <path d="M8 9.25v4.25" />
    </>
  ),
  play: <path d="M4.5 2.75L13 8l-8.5 5.25z" />,
  remove: <path d="M3 4.25h10M6.25 4.25V2.5h3.5v1.75M4.25 4.25l.6 9.25h6.3l.6-9.25M6.75 7v4M9.25 7v4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.75" />
      <path d="M10.5 10.5l3.25 3.25" />
    </>
  ),
  send: <path d="M6.5 2.75H2.75v10.5H6.5M10 5l3.25 3L10 11M13 8H6" />,
  shield: <path d="M8 1.75l5.25 1.75v4.25c0 3-2.1 5.4-5.25 6.5-3.15-1.1-5.25-3.5-5.25-6.5V3.5z" />,
  sort: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  card: (
    <>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.5" />
      <path d="M4.5 6.5h4M4.5 9.5h7" />
    </>
  ),
  stop: <rect className="solid" x="3.5" y="3.5" width="9" height="9" rx="1.25" />,
  take: <path d="M2 8h9M7.5 4l4 4-4 4M14 3v10" />,
  traffic: <path d="M13 3v3.25H9.75M12.8 6A5.25 5.25 0 1 0 13.25 9" />,
  undo: <path d="M6 3.25L2.75 6.5 6 9.75M3 6.5h6.25a3.25 3.25 0 0 1 0 6.5H6.5" />,
  redo: <path d="M10 3.25l3.25 3.25L10 9.75M13 6.5H6.75a3.25 3.25 0 0 0 0 6.5H9.5" />,
  upload: <path d="M8 10.5V3M5 5.75l3-3 3 3M2.75 11v2.25h10.5V11" />,
  wall: (
    <>
      <rect x="2.25" y="2.25" width="4.75" height="4.75" rx="1" />
      <rect x="9" y="2.25" width="4.75" height="4.75" rx="1" />
      <rect x="2.25" y="9" width="4.75" height="4.75" rx="1" />
      <rect x="9" y="9" width="4.75" height="4.75" rx="1" />
    </>
  ),
} as const satisfies Record<string, JSX.Element>

/** Grids other than 16. */
export const iconGrids: Partial<Record<keyof typeof iconShapes, number>> = {
  desk: 20,
  layouts: 20,
  presets: 20,
  history: 20,
  settings: 20,
  mark: 24,
}
