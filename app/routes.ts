import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: Danish URLs to English file names (docs/architecture.md 6). A file under routes/ that is not named here is no route. */
export default [
  index("routes/home.tsx"),
  route("log-ind", "routes/sign-in.tsx"),
  route("log-ind/kode", "routes/sign-in.code.tsx"),
  route("log-ind/opret", "routes/sign-in.register.tsx"),
  route("log-ind/:token", "routes/sign-in.link.tsx"),
  route("log-ud", "routes/sign-out.tsx"),
  route("mine-sessioner", "routes/sessions.tsx"),
  route("sprog", "routes/language.tsx"),
  route("session/forlaeng", "routes/session.extend.tsx"),
  route("opsaetning/:token", "routes/set-up.tsx"),

  route("henvendelser", "routes/requests.tsx"),
  route("henvendelser/ny", "routes/requests.new.tsx"),
  // sparring, enkeltsag, metodeudvikling, analyse, tvivl.
  route("henvendelser/ny/:form", "routes/requests.new.form.tsx"),
  route("henvendelser/kladder/:draft", "routes/drafts.one.tsx"),
  route("henvendelser/registrer", "routes/requests.register.tsx"),
  route("henvendelser/registrer/person", "routes/requests.register.caller.tsx"),
  route("henvendelser/:number", "routes/requests.one.tsx"),
  route("henvendelser/:number/kvittering", "routes/requests.one.receipt.tsx"),
  route("henvendelser/:number/raad", "routes/requests.one.advice.tsx"),
  route("henvendelser/:number/raad/kladde", "routes/requests.one.advice.draft.tsx"),
  route("henvendelser/:number/medhenvendere", "routes/requests.one.colleagues.tsx"),
  route("henvendelser/:number/:step", "routes/requests.one.step.tsx"),

  route("koe", "routes/queue.tsx"),
  route("fordeling", "routes/triage.tsx"),
  route("fordeling/vagtplan", "routes/triage.duty.tsx"),
  route("fordeling/:number", "routes/triage.one.tsx"),
  route("fravaer", "routes/absences.tsx"),
  route("fravaer/:absence", "routes/absences.one.tsx"),
  route("bekraeftelser", "routes/confirmations.tsx"),
  route("statistik", "routes/statistics.tsx"),
  route("om/arbejdsgang", "routes/about.workflow.tsx"),
  route("om/oplysninger", "routes/about.privacy.tsx"),
  route("om/underretning", "routes/about.notification.tsx"),
  route("om/vejledning", "routes/about.guides.tsx"),
  route("om/vejledning/:guide", "routes/about.guides.one.tsx"),
  route("evaluering/:token", "routes/survey.tsx"),
  route("demo/post", "routes/demo.mail.tsx"),
  route("demo/post/:letter", "routes/demo.mail.one.tsx"),

  layout("routes/administration.tsx", [
    route("administration", "routes/administration.overview.tsx"),
    route("administration/enheder", "routes/administration.units.tsx"),
    route("administration/personer", "routes/administration.people.tsx"),
    route("administration/personer/:person", "routes/administration.people.one.tsx"),
    route("administration/kompetencer", "routes/administration.competences.tsx"),
    route("administration/aendringer", "routes/administration.changes.tsx"),
    route("administration/indstillinger", "routes/administration.settings.tsx"),
  ]),

  route("was", "routes/accessibility-statement.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
