/** Small drawings on a square of 16. */
export const icons = {
  report: 'M3 2.5h7l3 3v8H3zM5.5 7h5M5.5 10h5',
  stage: 'M4 14V2.5h8.5l-2 3 2 3H4',
  visit: 'M8 14s4.8-4.6 4.8-8A4.8 4.8 0 0 0 3.2 6c0 3.4 4.8 8 4.8 8zM8 7.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z',
  progress: 'M3 13l.8-3.2L10.8 2.8l2.4 2.4-7 7zM9 4.6L11.4 7',
  money: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.8 4.8L8 8l2.2-3.2M8 8v4M6 8.6h4M6 10.4h4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  page: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 10.5h4',
  sheet: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M6.5 3v10',
  slides: 'M2.5 3h11v7.5h-11zM8 10.5v3M5.5 13.5h5',
  image: 'M2.5 3h11v10h-11zM2.5 11l3.2-3.2 2.6 2.6 1.9-1.9 3.3 3.3M10.5 6.4v.1',
  bell: 'M4 11.5V7.2a4 4 0 0 1 8 0v4.3l1.2 1H2.8zM6.8 14h2.4M8 3.2V2',
  blocker: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.3v.1',
  change: 'M3 5.5h9l-2.2-2.2M13 10.5H4l2.2 2.2',
  milestone: 'M3 8.5l3.3 3.3L13 4.8',
  comment: 'M2.5 3h11v7.5H7l-3 2.8v-2.8H2.5z',
  plan: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3.2l2.2 1.5',
  link: 'M6.5 9.5l3-3M7 4.5l1.3-1.3a2.7 2.7 0 0 1 3.9 3.9L10.8 8.5M9 11.5l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.9L5.2 7.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3L13.5 13.5',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M8 11.3v.1',
  go: 'M6 3.5L10.5 8 6 12.5',
  recent: 'M2.7 5.5A6 6 0 1 1 2 8M2.5 2.8v2.9h2.9M8 5v3.2l2.2 1.5',
  act: 'M8.8 2L3.5 9h4l-.5 5 5.5-7.2h-4z',
} as const

export type IconName = keyof typeof icons
