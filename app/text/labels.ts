/** One word or phrase for each code, none missing, none too many. */
export type Labels<Code extends string> = Readonly<Record<Code, string>>;
