/** Getting in and out, the frame's ways on, and the pages on privacy and accessibility. */
export const people: typeof import("../da/people.ts").people = {
  nav: {
    requests: "My requests",
    queue: "Queue",
    triage: "Allocation",
    statistics: "Statistics",
    administration: "Administration",
    waitsForYou: "waiting for you",
    waitsForTriage: "waiting for allocation",
  },

  professions: {
    TEACHER: "Teacher",
    PEDAGOGUE: "Pedagogue",
    SCHOOL_LEADER: "Head teacher",
    AKT: "Wellbeing worker",
    HEALTH_NURSE: "Health visitor",
    PSYCHOLOGIST_PPR: "PPR staff",
    CASEWORKER: "Adviser",
    CLUB_WORKER: "Youth club or youth school worker",
    EMPLOYMENT: "Employment officer",
    HOUSING_WORKER: "Social housing worker",
    CENTRE_STAFF: "Centre staff",
  },

  signIn: {
    title: "Sign in",
    lead: "Ask a colleague who knows about safety and crime prevention, or help somebody who asks.",
    ended:
      "You have been signed out. It happens after half an hour when nothing has happened, and after 12 hours at the latest. Sign in again and carry on where you left off.",
    demo: (municipality: string) => `Try Medspil as one of the invented people in ${municipality}.`,
    demoEmpty: "There are no demo people in the database yet.",
    groups: {
      asking: { title: "Ask for advice", words: "Start here if you want to see what a teacher sees." },
      advising: { title: "Give advice", words: "Consultants and today’s allocator." },
      leading: {
        title: "Management, content and control",
        words: "Statistics, approvals, articles, operations and log control.",
      },
    },
    refused: "Choose one of the people on the list.",
    minute: {
      title: "Medspil in a minute",
      describe: "You describe the situation without names.",
      promise: "You get a consultant and a date at once.",
      talk: "You talk together, and you get written advice. The case is yours all the way.",
    },
  },

  contact: { write: "Write to", call: "Call" },

  link: {
    title: "Sign in with your link",
    welcome: (name: string) => `Welcome, ${name}`,
    words: "The link works once. Press the button to use it.",
    button: "Sign in",
    notYou: "Is this not you? Then close the page and tell your administrator.",
    goneTitle: "The link no longer works",
    gone: "A link works once, for 24 hours. If it has been used or is too old, ask your administrator for a new one.",
    toSignIn: "Go to sign in",
  },

  signOut: {
    title: "Sign out",
    question: (name: string) => `You are signed in as ${name}.`,
    button: "Sign out",
    stay: "Stay signed in",
    outTitle: "You are signed out",
    out: "You are not signed in.",
  },

  setUp: {
    title: "Getting started",
    lead: "You make the first administrator. After that you can add units and people and give them roles.",
    you: "Who are you?",
    name: "Your name",
    email: "Your work email",
    emailHint: "It is used to tell you that there is something new. Emails never contain more than number, status and link.",
    unit: "The staff unit’s name",
    unitHint: "The unit that gives advice. For example Stabsenheden Tryghed og Kriminalitetsforebyggelse.",
    button: "Add administrator",
    once: "The link can be used once.",
    goneTitle: "The link no longer works",
    gone: "Either the first administrator has already been added, or the link is too old. A new one is shown when Medspil starts, as long as there is no administrator.",
    toSignIn: "Go to sign in",
  },

  notification: {
    title: "How to make a statutory notification",
    lead: "A request in Medspil is not a statutory notification of concern (underretning). You notify the municipality directly, even if you are waiting for advice from us.",
    sections: (dutyPhone: string) => [
      {
        title: "Where",
        body: [
          "Contact the department of the municipality that receives statutory notifications about children and young people. You find it on the municipality’s website, and your manager knows it.",
          dutyPhone
            ? `Outside office hours: the out-of-hours social service (den sociale døgnvagt), telephone ${dutyPhone}.`
            : "Outside office hours: the out-of-hours social service (den sociale døgnvagt). The telephone number is on the municipality’s website.",
          "In immediate danger, call 112.",
        ],
      },
      {
        title: "When",
        body: [
          "When you learn in your work, or have reason to believe, that a child or young person under 18 may need special support (section 133 of the Danish act on children, barnets lov).",
          "The duty is personal. It is not fulfilled by talking to your manager or by asking us for advice.",
        ],
      },
      {
        title: "What you should not do",
        body: ["Never write the statutory notification itself in Medspil. We cannot receive it and do not pass it on."],
      },
    ],
  },

  privacy: {
    title: "How we handle personal data",
    lead: "This page says what Medspil stores about you who use it, why, for how long, and what your rights are.",
    sections: (municipality: string, dpo: string, contact: string) => [
      {
        title: "Who is responsible",
        body: [
          `${municipality} is the data controller.${contact ? ` You can write or call: ${contact}.` : ""}`,
          dpo
            ? `The municipality’s data protection officer: ${dpo}.`
            : "You find the municipality’s data protection officer on the municipality’s website.",
        ],
      },
      {
        title: "What we store",
        body: [
          "About you: name, work email, unit, function and roles, how you prefer to be contacted, the requests and replies you write, and when you have signed in.",
          "About citizens: nothing that can show who they are. Write without names, addresses and CPR numbers (the Danish national ID number). A CPR number is refused before anything is stored, and the consultant removes other information that can be recognised.",
        ],
      },
      {
        title: "Why",
        body: [
          "So that you can get advice, and so that the municipality can see what is asked about and whether the advice helps. It is a task in the public interest (article 6(1)(e) of the General Data Protection Regulation). We do not rely on consent.",
          "No artificial intelligence is used, and no text is sent out of the house. Allocation is a formula that everybody can see and a person can overrule. It only chooses which colleague answers.",
        ],
      },
      {
        title: "Who can read it",
        body: [
          "You, the consultant and those you share the request with. The allocator sees it until it is allocated. The unit manager can open it, but must say why. Your manager sees counts only. The administrator sees no requests.",
          "Every time somebody reads the content of a request, we note who it was, when and why. You can be told when it was read and for what purpose.",
        ],
      },
      {
        title: "For how long",
        body: [
          "A draft that you do not send is erased after 30 days. The text of a request about sparring or an individual case is removed 24 months after it was closed; support for method development and analyses after 36 months; a request that was withdrawn, declined or referred after 6 months.",
          "After that only figures are left, which cannot be traced back to people. The log is kept for 13 months. The rules on records and archives may require that something is kept longer.",
        ],
      },
      {
        title: "Your rights",
        body: [
          "You can see what we hold about you, have errors corrected and object. In special cases you can have something erased or its use restricted.",
          "If you are not satisfied, you can complain to Datatilsynet, the Danish Data Protection Agency, at datatilsynet.dk.",
        ],
      },
    ],
    cookies: {
      title: "Cookies",
      body: "Medspil uses three cookies. “medspil” keeps you signed in and disappears when you sign out or close the browser. “medspil-sprog” remembers whether you read Danish or English until you close the browser. “medspil-kode” belongs to the code that you ask for when you sign in. When the address begins with https, the names begin with “__Host-”. You are signed out after 30 minutes without activity, and after 12 hours at the latest.",
    },
  },

  accessibility: {
    title: "Accessibility statement",
    lead: "Everybody shall be able to use Medspil, also with a screen reader, with the keyboard alone and on a small screen.",
    standingTitle: "How far we have come",
    standard:
      "Medspil is built to EN 301 549 and WCAG 2.2 at level AA. Every page is tested automatically each time Medspil is changed, and all forms work without JavaScript.",
    known:
      "Date fields follow the browser’s own language. Testing with many different screen readers and with 200% text is not finished.",
    contactTitle: "Is there something you cannot use?",
    contact: "Tell us, and we will find another way for you and put it right.",
    contactNone: "Tell your administrator, and we will find another way for you and put it right.",
    authorityTitle: "If that does not help",
    authority:
      "If it does not help, you can complain to Digitaliseringsstyrelsen, the Danish Agency for Digital Government, which supervises the act on web accessibility.",
    official: "The municipality publishes its own statement in WAS-Tool. When it is in place, this address leads straight to it.",
  },
};
