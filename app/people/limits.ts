/** The most characters that a line of set-up and administration may have; page and server say the same. */
export const limits = { name: 100, email: 200, phone: 30, url: 300, contact: 200 } as const;
