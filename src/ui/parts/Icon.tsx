const PATHS = {
  search: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm4 9.5 4 4",
  download: "M9 2.5v8.5m-3.5-3.5L9 11l3.5-3.5M3 14.5h12",
  play: "M5.5 3.5v11l9-5.5Z",
  pause: "M6 4v10M12 4v10",
  more: "M9 4v.01M9 9v.01M9 14v.01",
  moon: "M14.5 11A6.5 6.5 0 0 1 7 3.5a6 6 0 1 0 7.5 7.5Z",
  sun: "M9 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm0-4v1.5m0 11V16m7-7h-1.5m-11 0H2m11.95-4.95-1.06 1.06m-7.78 7.78-1.06 1.06m9.9 0-1.06-1.06M5.11 5.11 4.05 4.05",
  down: "m4.5 7 4.5 4.5L13.5 7",
  right: "m7 4.5 4.5 4.5L7 13.5",
  left: "m11 4.5-4.5 4.5 4.5 4.5",
  up: "m4.5 11 4.5-4.5 4.5 4.5",
  pick: "m5 3 9 6-4 .8L7.600 14Z",
  box: "M3.500 5.500v-2h2m3 0h1m3 0h2v2m0 3v1m0 3v2h-2m-3 0h-1m-3 0h-2v-2m0-3v-1",
  lasso:
    "M9 3.500c3.600 0 6.500 1.700 6.500 4s-2.900 4-6.500 4-6.500-1.700-6.500-4 2.900-4 6.500-4Zm-3.500 7.600c-.9.900-.6 2.400.7 2.400 1 0 1.200 1 .6 2",
  plus: "M9 3.500v11M3.500 9h11",
  minus: "M3.500 9h11",
  whole: "M3 6.500V3h3.500m5 0H15v3.500m0 5V15h-3.500m-5 0H3v-3.500",
  close: "m4.500 4.500 9 9m0-9-9 9",
  info: "M9 2.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13Zm0 5.700v4m0-6.500v.01",
  layers: "m9 2.500 6.500 3.500L9 9.500 2.500 6Zm-6.500 6.700L9 12.700l6.500-3.500",
  list: "M3 5h12M3 9h12M3 13h8",
  sort: "M6 4v10m0 0-2.500-2.500M6 14l2.500-2.500M12 14V4m0 0L9.500 6.500M12 4l2.500 2.500",
  check: "m3.500 9.500 3.500 3.500 7.500-8",
  undo: "M6 4 3 7l3 3M3.500 7H11a4 4 0 0 1 0 8H8",
  file: "M5 2.500h5.500l3 3V15.500H5Zm5.500 0v3h3",
  link: "M7.500 10.500 10.500 7.500M6 8 4 10a2.800 2.800 0 0 0 4 4l2-2m2-2 2-2a2.800 2.800 0 0 0-4-4L8 6",
  full: "M3 7V3h4m4 0h4v4m0 4v4h-4m-4 0H3v-4M3 3l4.500 4.500M15 3l-4.500 4.500M15 15l-4.500-4.500M3 15l4.500-4.500",
  reverse: "M3 6.500h11m0 0L11 3.500m3 3-3 3M15 12H4m0 0 3-3m-3 3 3 3",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 18 px; decorative, so the control around it carries the name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill={name === "play" ? "currentColor" : "none"}
      stroke="currentColor"
      stroke-width={name === "more" ? 2.6 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
