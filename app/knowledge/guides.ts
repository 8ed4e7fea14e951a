/** The user guides, as they are called in addresses and in docs/vejledning. */
export const guides = ["laerer", "konsulent", "stabschef"] as const;
export type Guide = (typeof guides)[number];
