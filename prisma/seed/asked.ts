import { intakeForm } from "#app/consultations/asking/intake-form.server.ts";
import { newRequest } from "#app/consultations/asking/new-request.server.ts";
import type { AskFormName } from "#app/consultations/asking/questions.ts";
import type { NewRequest } from "#app/consultations/open.server.ts";
import { isSchoolHoliday } from "#workflows/calendar/school-holidays.ts";
import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { Classification } from "#workflows/consultation/model.ts";
import { type AgeGroup, agesBelow18, type ContactForm, type Theme, type Urgency } from "#workflows/consultation/vocabulary.ts";
import type { Chance } from "./chance.ts";
import { idOf } from "./chance.ts";
import { generatedKinds, type Kind } from "./generated-texts.ts";
import type { Moments } from "./moments.ts";
import type { Citizen, Municipality } from "./municipality.ts";
import { people } from "./people.ts";
import { projects } from "./projects.ts";
import { type Story, typeOf } from "./story.ts";
import { kindOf, type UnitName } from "./units.ts";

/** What everybody answers, whatever they ask for. */
type Common = { title: string; urgency: Urgency; contactForm: ContactForm } & Omit<Classification, "type">;

/** A person's request with the questions and answers as the form of its type would have kept them. */
function composed(who: Citizen, key: string, common: Common, asked: Story["asked"], moments: Moments): NewRequest {
  const { unitId, unitName, profession } = who;
  if (!unitId || !unitName) throw new Error(`${who.name} works nowhere`);
  const themes = [...common.themes];
  const ages = [...common.ages];
  const everybody = { ...common, themes, ages, unit: unitId, profession };
  const given = asked.form === "analyse" ? asked.answers(moments) : asked.answers;
  const confirmed = asked.form === "enkeltsag" ? { confirmAnonymous: true } : {};
  const form = intakeForm<AskFormName>(asked.form, { today: moments.date(0), units: [{ id: unitId, name: unitName }], projects });
  return newRequest(form, key, { ...everybody, ...given, ...confirmed }, []);
}

/** How somebody would like to be reached: as they always do, and by telephone when it cannot wait. */
function contactFormOf(who: Citizen, urgency: Urgency): ContactForm {
  if (urgency === "TODAY") return "PHONE";
  return people.find(({ name }) => name === who.name)?.contactForm ?? "VIDEO";
}

/** The request that begins a listed story. */
export function requestOf(story: Story, who: Citizen, moments: Moments): NewRequest {
  const { title, themes, ages, urgency, asked, code } = story;
  const contactForm = contactFormOf(who, urgency);
  const request = composed(who, idOf("story", code), { title, themes, ages, urgency, contactForm }, asked, moments);
  if (request.type !== typeOf(story)) throw new Error(`${code} is of another type than its form`);
  return request;
}

/** A generated request: what it is about, who asks, what the form kept, and how a person will classify it. */
export type GeneratedRequest = { kind: Kind; who: Citizen; asked: NewRequest; meant: Classification };

const openUrgencies = ["TODAY", "THREE_DAYS", "TWO_WEEKS", "NO_RUSH"] as const;
const urgencyWeights: Readonly<Record<Urgency, number>> = { TODAY: 5, THREE_DAYS: 55, TWO_WEEKS: 25, NO_RUSH: 15 };

/** Whether a unit had better not ask about something at an instant. */
export type LeaveOut = (unit: UnitName, themes: readonly Theme[], at: Date) => boolean;

/** Draws what somebody asks at an instant. The same chance always draws the same. */
export function generatedRequest(
  chance: Chance,
  key: string,
  at: Date,
  town: Municipality,
  leaveOut: LeaveOut,
): GeneratedRequest {
  const kind = chance.weighted(generatedKinds, ({ weight }) => weight);
  const who = asker(chance, kind, at, town, leaveOut);
  const ages = agesFor(chance, kind, who);
  const unsure = kind.type === "SPARRING" && chance.holds(0.07);
  const isWork = kind.type === "METHOD_DEVELOPMENT" || kind.type === "ANALYSIS_EVALUATION";
  const urgency = chance.weighted(openUrgencies, (one) =>
    isWork ? Number(one === "NO_RUSH" || one === "TWO_WEEKS") : urgencyWeights[one],
  );
  const common = {
    title: chance.pick(kind.titles),
    themes: kind.themes,
    ages,
    urgency,
    contactForm: contactFormOf(who, urgency),
  };
  const asked = askedFor(chance, kind, ages, urgency, unsure, at);
  const moments: Moments = { at, date: (ago) => addWorkingDays(copenhagenDate(at), -ago), instant: () => at };
  return {
    kind,
    who,
    asked: composed(who, key, common, asked, moments),
    meant: { type: kind.type, themes: kind.themes, ages },
  };
}

const schoolKinds: readonly string[] = ["SCHOOL", "SPECIAL_SCHOOL", "YOUTH_SCHOOL"];

/** Leaders ask seldom; those with a button keep lists of their own that can be taken in at a glance. */
function asksOften({ name, roles }: Citizen): number {
  if (roles.includes("LEADER")) return 0.3;
  return people.find((one) => one.name === name)?.button ? 0.45 : 1;
}

function asker(chance: Chance, kind: Kind, at: Date, town: Municipality, leaveOut: LeaveOut): Citizen {
  const away = isSchoolHoliday(copenhagenDate(at));
  const askers = town.everybody.filter(({ unitName, roles }) => {
    if (!unitName || roles.some((role) => role !== "REQUESTER" && role !== "LEADER")) return false;
    return kind.units.includes(kindOf(unitName));
  });
  const there = askers.filter(({ unitName }) => unitName && !(away && schoolKinds.includes(kindOf(unitName))));
  const free = askers.filter(({ unitName }) => unitName && !leaveOut(unitName, kind.themes, at));
  const wanted = [there.filter((one) => free.includes(one)), free, askers].find((some) => some.length > 0) ?? [];
  return chance.weighted(wanted, asksOften);
}

/** The ages that a unit of that kind works with. */
function agesFor(chance: Chance, kind: Kind, { unitName }: Citizen): AgeGroup[] {
  const at = unitName ? kindOf(unitName) : "CENTRE";
  const fits = (ages: readonly AgeGroup[]) => {
    if (at === "DAY_CARE") return ages.includes("A0_5") || ages.includes("ALL");
    if (at === "YOUTH_SCHOOL") return ages.some((age) => ["A12_14", "A15_17", "A18_24", "ALL"].includes(age));
    return !(schoolKinds.includes(at) || at === "CLUB") || !ages.includes("A0_5");
  };
  const fitting = kind.ages.filter(fits);
  return [...chance.pick(fitting.length > 0 ? fitting : kind.ages)];
}

function askedFor(
  chance: Chance,
  kind: Kind,
  ages: readonly AgeGroup[],
  urgency: Urgency,
  unsure: boolean,
  at: Date,
): Story["asked"] {
  const situation = chance.pick(kind.situations);
  switch (kind.type) {
    case "METHOD_DEVELOPMENT":
      return {
        form: "metodeudvikling",
        answers: {
          leaderInvolved: "YES",
          purpose: situation,
          participants: `${chance.whole(5, 14)} medarbejdere.`,
          start: chance.pick(["NOW", "NEXT_MONTH", "NEXT_HALF_YEAR"] as const),
          supportWanted: [chance.pick(["COURSE", "TALK"] as const), chance.pick(["MATERIAL", "LEADER_SPARRING"] as const)],
        },
      };
    case "ANALYSIS_EVALUATION":
      return {
        form: "analyse",
        answers: () => ({
          leaderInvolved: "YES",
          purpose: situation,
          question: chance.pick(kind.questions),
          product: [chance.pick(["NOTE", "REPORT"] as const)],
          deadline: addWorkingDays(copenhagenDate(at), chance.whole(30, 70)),
          decisionOwner: "centerchef",
        }),
      };
    default: {
      const question = chance.pick(kind.questions);
      const urgent =
        urgency === "TODAY"
          ? { urgencyReason: "Vi skal sige noget til de unge i morgen tidlig.", contactTimes: "Ring til kontoret" }
          : {};
      if (kind.type === "SPARRING") return { form: unsure ? "tvivl" : "sparring", answers: { situation, question, ...urgent } };
      const minors = ages.some((age) => agesBelow18.includes(age));
      const notification = chance.weighted(["ASSESSED_NOT_NEEDED", "NOTIFIED", "WISH_TO_DISCUSS", "IN_DOUBT"] as const, (one) =>
        one === "ASSESSED_NOT_NEEDED" ? 62 : one === "NOTIFIED" ? 25 : 7,
      );
      return {
        form: "enkeltsag",
        answers: {
          situation,
          question,
          ...urgent,
          caseSubject: minors ? "CHILD" : "ADULT",
          duration: chance.pick(["UNDER_1_MONTH", "MONTHS_1_3", "MONTHS_3_12", "UNKNOWN"] as const),
          tried: "Samtaler med dem, det handler om. Lederen er orienteret.",
          involvedAware: chance.pick(["YES", "YES", "YES", "NOT_YET", "ANONYMOUS"] as const),
          ...(minors && { notificationConsidered: notification }),
        },
      };
    }
  }
}
