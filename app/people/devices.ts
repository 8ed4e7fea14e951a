/** What a session was begun with, as far as its owner recognises it: two codes, never the browser's whole description of itself. */
export type Device = { browser: Browser | null; system: System | null };
export const browsers = ["edge", "opera", "samsung", "firefox", "chrome", "safari"] as const;
export const systems = ["ios", "android", "windows", "chromeos", "mac", "linux"] as const;
export type Browser = (typeof browsers)[number];
export type System = (typeof systems)[number];

/** The first that fits: browsers name the ones that they want to be taken for, too. */
const browserMarks: [Browser, RegExp][] = [
  ["edge", /\bEdg(e|A|iOS)?\//],
  ["opera", /\b(OPR|Opera|OPiOS)\b/],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(Firefox|FxiOS)\//],
  ["chrome", /\b((Headless)?Chrome|CriOS|Chromium)\//],
  ["safari", /\bSafari\//],
];
const systemMarks: [System, RegExp][] = [
  ["ios", /\b(iPhone|iPad|iPod)\b/],
  ["android", /\bAndroid\b/],
  ["windows", /\bWindows\b/],
  ["chromeos", /\bCrOS\b/],
  ["mac", /\bMac OS X\b|\bMacintosh\b/],
  ["linux", /\bLinux\b/],
];

/** Reads a User-Agent; null for what it does not say in words that we know. */
export function deviceOf(userAgent: string | null): Device {
  const said = (userAgent ?? "").slice(0, 500);
  return {
    browser: browserMarks.find(([, mark]) => mark.test(said))?.[0] ?? null,
    system: systemMarks.find(([, mark]) => mark.test(said))?.[0] ?? null,
  };
}

/** The same from the session's row. */
export function knownDevice(browser: string | null, system: string | null): Device {
  return {
    browser: browsers.find((code) => code === browser) ?? null,
    system: systems.find((code) => code === system) ?? null,
  };
}
