/** The pages for what went wrong. Their titles stand with the frame, which may have to show one at any time. */
export const problems: typeof import("../da/problems.ts").problems = {
  lost: {
    words:
      "The link may be too old, or the request may not be shared with you. We show the same in both cases, to protect the people it is about.",
    access: "Should you have access? Ask the person who owns the request to invite you as a co-requester.",
    requests: { title: "My requests", words: "See who has the ball and when you will hear from us." },
    ask: { title: "Ask for advice", words: "It takes less than five minutes." },
    queue: { title: "Queue", words: "See what is waiting for you." },
    home: { title: "Front page", words: "Start again from there." },
  },
  forbidden: {
    words: "You are signed in, but the page belongs to another role. If you think this is wrong, talk to your administrator.",
  },
  conflict: {
    words: "The request has changed since you opened the page. See what has happened before you go on.",
    reload: "See the request as it is now",
  },
  tooLarge: {
    words: "There is more in the form than we can receive. Go back and make it shorter. Nothing has been saved.",
  },
  notTaken: {
    words: "What you sent belongs on another page. Nothing has been saved.",
  },
  away: {
    words: "Medspil is not answering at the moment. Nothing that you have sent before is lost. Try again in a moment.",
    again: "Try again",
    send: "Try sending again",
  },
  broken: {
    words: "It is not your fault, and we have made a note of it. Nothing that you have sent before is lost.",
    incident: "The number of the error is",
    tell: "Tell your administrator if it happens again.",
  },
  unreadable: {
    words:
      "Either it was not a form, or the text has invisible characters that cannot be stored. Write it again, or paste it as plain text. Nothing has been saved.",
  },
  typedHeading: "This is what you had written",
  toFront: "To the front page",
  toPage: "Show the page",
  acuteStill: "If it is urgent: call 112 in immediate danger. You do not need Medspil to make a statutory notification.",
};
