/** The small pages that are answered before Remix is reached: heading and text by status. Used on the server alone. */
export const plainPages: typeof import("../da/plain-pages.ts").plainPages = {
  home: "To the front page",
  pages: {
    400: {
      title: "The page cannot be shown",
      text: "The address cannot be read. Go to the front page and try again from there.",
    },
    403: {
      title: "That cannot be done from here",
      text: "The form was sent from somewhere other than Medspil, so nothing has been saved. Open the page in Medspil and try again.",
    },
    405: { title: "That cannot be done", text: "The page can be shown, but not changed in that way." },
    411: {
      title: "That cannot be received",
      text: "What was sent does not say how large it is, so nothing has been saved.",
    },
    413: {
      title: "The text is too long",
      text: "What you sent is larger than we can receive, so nothing has been saved. Go back, make the text shorter, and send again.",
    },
    421: {
      title: "This is not where Medspil lives",
      text: "Medspil has another address than the one you opened. Go to the front page and bookmark it.",
    },
    429: { title: "It is busy right now", text: "More is coming in than we can handle. Wait a minute and try again." },
    500: { title: "Something went wrong", text: "The error is on our side. Try again in a little while." },
    503: { title: "We are nearly ready", text: "Medspil is starting. Wait a moment and reload the page." },
  },
};
