/** Words of the letters (docs/domain/workflow.md 3.8). Only the server needs them: they are no area of the browser's dictionary. */
export const letterWords: typeof import("../da/letters.ts").letterWords = {
  "request-received": {
    subject: "We have received your request {number}",
    heading: "We have received your request",
    sentence: "Your request {number} has reached us.",
    button: "See the request",
  },
  "request-awaits-triage": {
    subject: "New request {number} is waiting for allocation",
    heading: "A new request is waiting for allocation",
    sentence: "The request {number} is waiting for its first look.",
    button: "Look at the request",
  },
  "consultant-proposed": {
    subject: "You are proposed as consultant for {number}",
    heading: "You are proposed as consultant",
    sentence: "You are proposed as consultant for the request {number}, and the ball is with you.",
    button: "Accept or hand back",
  },
  "consultant-proposed-urgent": {
    subject: "Urgent: You are suggested as consultant on {number}",
    heading: "You are suggested as consultant, and it is urgent",
    sentence:
      "You are suggested as consultant on the request {number}, which is urgent: the requester is waiting to hear from us.",
    button: "Accept or hand back",
  },
  "consultant-accepted": {
    subject: "You have a consultant – {number}",
    heading: "You have a consultant",
    sentence: "A consultant has accepted your request {number}.",
    button: "See who it is",
  },
  "question-asked": {
    subject: "We have a question about your request {number}",
    heading: "We have a question for you",
    sentence: "We have written to you on your request {number}.",
    button: "Read and reply",
  },
  "requester-replied": {
    subject: "There is a reply on {number}",
    heading: "There is a reply",
    sentence: "The requester has written on the request {number}.",
    button: "Read the reply",
  },
  "advice-is-ready": {
    subject: "There is an answer for you – {number}",
    heading: "There is an answer for you",
    sentence: "Advice has arrived on your request {number}.",
    button: "Read the answer",
  },
  "follow-up-due": {
    subject: "Reminder of the agreed follow-up – {number}",
    heading: "It is time to follow up",
    sentence: "You have agreed to follow up on the request {number}, and now it is time.",
    button: "See the request",
  },
  "text-removed": {
    subject: "We have removed information from your request {number}",
    heading: "We have removed information from your request",
    sentence: "We have removed some of the text in your request {number}.",
    button: "See the request",
  },
  "approval-asked": {
    subject: "An employee asks for your approval – {number}",
    heading: "An employee asks for your approval",
    sentence: "One of your employees has sent us the request {number}, and it needs your approval.",
    button: "Approve or decline",
  },
  "request-closed": {
    subject: "Your request {number} is closed",
    heading: "Your request is closed",
    sentence: "We have closed your request {number}, and you can reopen it for 30 days.",
    button: "See the request",
  },
  "request-redirected": {
    subject: "We have a suggestion for who can help – {number}",
    heading: "We have a suggestion for who can help",
    sentence: "We have read your request {number} and have a suggestion for who can help you further.",
    button: "Read the suggestion",
  },
  "request-declined": {
    subject: "Answer to your request {number}",
    heading: "Answer to your request",
    sentence: "We have read your request {number} and written an answer to you.",
    button: "Read the answer",
  },
  urgent: {
    subject: "Urgent: {number} must be looked at now",
    heading: "A request must be looked at now",
    sentence: "The request {number} is urgent and must be looked at now.",
    button: "See the request",
  },
  "deadline-passed": {
    subject: "The deadline has passed on {number}",
    heading: "A deadline has passed",
    sentence: "A deadline on the request {number} has passed.",
    button: "See the request",
  },
  "still-waiting": {
    subject: "We are still waiting for your reply – {number}",
    heading: "We are still waiting for your reply",
    sentence: "We need your reply to move on with your request {number}.",
    button: "Read and reply",
  },
  survey: {
    subject: "What did you get out of the advice? (2 minutes)",
    heading: "What did you get out of the advice?",
    sentence: "Your request {number} is closed, and we would like to know what you got out of the advice.",
    button: "Answer the questions",
  },
  "three-months": {
    subject: "Three months later: How has it gone? (1 minute)",
    heading: "How has it gone?",
    sentence: "It is three months since your request {number} was closed, and we would like to know how it has gone.",
    button: "Answer the questions",
  },
  "consultant-absent": {
    subject: "Your consultant is away – a colleague takes over ({number})",
    heading: "A colleague takes over",
    sentence: "Your consultant on the request {number} is away, and a colleague takes over.",
    button: "See who it is",
  },
  "consultant-missing": {
    subject: "Your consultant is away – we find another ({number})",
    heading: "We find another consultant for you",
    sentence: "Your consultant on the request {number} is away, and we find another for you.",
    button: "See the request",
  },
  "consultant-changed": {
    subject: "You get another consultant – {number}",
    heading: "You get another consultant",
    sentence: "You get another consultant on your request {number}.",
    button: "See the request",
  },
  "consultant-left": {
    subject: "{number} has lost its consultant",
    heading: "A request has lost its consultant",
    sentence: "The consultant on the request {number} is here no longer, and it waits to be allocated.",
    button: "See the request",
  },
  "approval-answered": {
    subject: "Your manager has answered – {number}",
    heading: "Your manager has answered",
    sentence: "Your manager has answered on your request {number}.",
    button: "Read the answer",
  },
  "approval-declined": {
    subject: "Your manager has not approved {number}",
    heading: "Your manager has not approved the request",
    sentence: "Your manager has said no to the request {number}, and we will talk with you about what can be done then.",
    button: "Read the answer",
  },
  "leader-missing": {
    subject: "We have no manager to ask about {number}",
    heading: "We have no manager to ask",
    sentence:
      "The request {number} needs your manager’s approval, but there is nobody we can ask, so we will contact you and agree on who it is.",
    button: "See the request",
  },
  "decline-proposed": {
    subject: "A proposal to decline {number} waits for you",
    heading: "A proposal to decline waits for you",
    sentence: "An allocator proposes to decline the request {number}, and the decision is yours.",
    button: "Decide",
  },
  "co-requester-invited": {
    subject: "A colleague has invited you to join {number}",
    heading: "A colleague has invited you to join",
    sentence: "A colleague has invited you to follow the request {number}.",
    button: "See the request",
  },
  "soon-anonymised": {
    subject: "The content of {number} will soon be erased",
    heading: "The content will soon be erased",
    sentence: "In 10 working days we erase the content of the request {number}.",
    button: "See the request",
  },
};

/** The fixed lines round every letter. */
export const letterFrame: typeof import("../da/letters.ts").letterFrame = {
  product: "Medspil",
  sender: "Advice on safety and crime prevention",
  greeting: (firstName: string) => (firstName === "" ? "Hello." : `Hello ${firstName}.`),
  signIn: { call: "Sign in to read more", preheader: "Sign in to read it." },
  survey: { call: "It is voluntary, and you do not have to sign in", preheader: "You do not have to sign in." },
  copyLink: "If the button does not work, copy the link:",
  closing: ["Kind regards", "Tryghed og Kriminalitetsforebyggelse"],
  fixed: "You cannot reply to this email. Never write personal data in an email to us.",
};

export const codeLetter: typeof import("../da/letters.ts").codeLetter = {
  subject: "Your code for Medspil",
  heading: "Your code for signing in",
  preheader: "It works for ten minutes.",
  words: (clock: string) => `Type the code on the page where you asked for it at ${clock}. It works once, for ten minutes:`,
  longPreheader: "It works for an hour.",
  longWords:
    "Many codes have been asked for, so this one is longer than usual. Type it on the page where you asked for a code. It works once, for an hour:",
  ignore: "If you did not ask for a code, delete this email. Never give the code to anybody, not even to us.",
};

export const accountLetters: typeof import("../da/letters.ts").accountLetters = {
  "link-made": {
    subject: "A link has been made to sign in as you",
    heading: "A link has been made to sign in as you",
    words: "An administrator has made a link with which one can sign in as you. It works once, for 24 hours.",
    otherwise: "If you did not agree this with anybody, sign in, see who made it, and tell the head of unit.",
    button: "See it on your page",
  },
  "address-change-asked": {
    subject: "Somebody has asked to change your email address in Medspil",
    heading: "Somebody has asked to change your email address",
    words:
      "An administrator has asked to give you another email address in Medspil. It happens only when another administrator or the head of unit confirms it.",
    otherwise: "If you did not agree this with anybody, tell the head of unit at once.",
    button: "See it on your page",
  },
  "address-changed": {
    subject: "Your email address in Medspil has been changed",
    heading: "Your email address has been changed",
    words: "You have been given another email address in Medspil. Letters and codes no longer come to this one.",
    otherwise: "If you did not agree this with anybody, tell the head of unit or your administrator at once.",
    button: "See whom you can contact",
  },
  "confirmation-asked": {
    subject: "A change waits for you to confirm it",
    heading: "A change waits to be confirmed",
    words:
      "An administrator wants to give somebody a role, another email address or access again. It happens only when you or somebody else confirms it.",
    otherwise: "Confirm only what you know to be right. Ask the person, if you are in doubt.",
    button: "See the change",
  },
};

export const letters: typeof import("../da/letters.ts").letters = {
  account: accountLetters,
  letters: letterWords,
  frame: letterFrame,
  code: codeLetter,
};
