/** What a registration sends for a unit that is not on the list: an administrator adds it, nobody is kept out for it. */
export const unlistedUnit = "UNLISTED";
