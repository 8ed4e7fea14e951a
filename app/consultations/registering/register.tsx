import { Form, useFetcher } from "@remix-run/react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Refused } from "#app/forms/field.ts";
import { FormField } from "#app/forms/form-field.tsx";
import { unclung } from "#app/forms/text.ts";
import { paths } from "#app/paths.ts";
import { enumeration } from "#app/text/format.ts";
import { registeringWords } from "#app/text/registering.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FieldFrame, fieldIds } from "#app/ui/field.tsx";
import { ErrorSummary, errorOf, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Columns, Page, Sheet } from "#app/ui/page.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { When } from "../when.tsx";
import type { CallerAnswer, RegisteringFacts } from "./register.server.ts";

type Props = { facts: RegisteringFacts; refused: Refused | undefined };

/** A call, registered from the keyboard in under a minute: what is usual stands there already, and Ctrl+Enter saves from anywhere. */
export function RegisterPage({ facts, refused }: Props) {
  const text = registeringWords();
  const form = useRef<HTMLFormElement>(null);
  const first = useFirstField(form, refused);
  // Idempotency key, one a call: the page asks for its facts again after a refused form, and what was typed meanwhile stays.
  const [key] = useState(facts.key);
  return (
    <Page dense>
      <Breadcrumbs trail={[{ to: paths.queue, label: text.queue }]} here={text.title} />
      <h1>{text.title}</h1>
      <p className="ms-lead">{text.lead}</p>
      <ErrorSummary errors={refused?.errors} />
      <Form className="ms-call-form" method="post" action={paths.registerCall} noValidate ref={form} onKeyDown={saveFromAnywhere}>
        <input type="hidden" name="submissionKey" value={key} />
        <Columns layout="even" className="ms-mt">
          <div className="ms-stack">
            <Sheet>
              <h2>{text.caller.heading}</h2>
              <CallerFields facts={facts} refused={refused} first={first} />
            </Sheet>
            <Sheet>
              <h2>{text.about.heading}</h2>
              <About facts={facts} refused={refused} />
            </Sheet>
          </div>
          <Sheet>
            <Ending facts={facts} refused={refused} />
            <FormFoot>
              <Button kind="primary">{text.submit}</Button>
              <LinkButton kind="tertiary" to={paths.queue}>
                {text.queue}
              </LinkButton>
            </FormFoot>
            <p className="ms-hint ms-only-wide ms-mt">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {text.keys}
            </p>
          </Sheet>
        </Columns>
      </Form>
    </Page>
  );
}

/** The first field has the focus, unless there is something to mend. */
function useFirstField(form: RefObject<HTMLFormElement>, refused: Refused | undefined) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!refused && !form.current?.contains(document.activeElement)) first.current?.focus();
  }, [refused, form]);
  return first;
}

function saveFromAnywhere(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Debounce, in milliseconds: how long typing rests before we ask who is meant. */
const pause = 200;

/** The professional: found by some letters of name or address, or new with name and unit. */
function CallerFields({ facts, refused, first }: Props & { first: RefObject<HTMLInputElement> }) {
  const text = registeringWords().caller;
  const list = useId();
  const { fields } = facts;
  const typed = (name: string) => refused?.typed[name]?.[0];
  const { load, data } = useFetcher<CallerAnswer>();
  const [email, setEmail] = useState(typed("email") ?? "");
  useEffect(() => {
    if (email.trim().length < 3) return;
    const timer = setTimeout(() => load(paths.callersLike(email)), pause);
    return () => clearTimeout(timer);
  }, [email, load]);
  const address = unclung(email).toLocaleLowerCase("da");
  const caller = data?.caller?.email === address ? data.caller : null;
  const isWhole = /^\S+@\S+\.\S{2,}$/.test(address);
  const isNew = isWhole && data !== undefined && !caller && !data.suggestions.some((one) => one.email.startsWith(address));
  const asked = errorOf(refused?.errors, "name") ?? errorOf(refused?.errors, "unit");
  const field = { name: "email", label: fields.email.label, hint: fields.email.hint, error: errorOf(refused?.errors, "email") };
  const ids = fieldIds(field);
  return (
    <>
      <FieldFrame {...field}>
        <input
          className="form-input"
          id={ids.control}
          name="email"
          type="text"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          list={list}
          defaultValue={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
          ref={first}
          {...ids.aria}
        />
        <datalist id={list}>
          {data?.suggestions.map((one) => (
            <option key={one.id} value={one.email}>
              {text.found(one.name, one.unitName)}
            </option>
          ))}
        </datalist>
      </FieldFrame>
      <div role="status" className="ms-small">
        {caller && (
          <p className="ms-mt-s">
            <strong>{text.found(caller.name, caller.unitName)}</strong>
          </p>
        )}
        {isNew && <p className="ms-mt-s">{text.isNew}</p>}
      </div>
      {!caller?.unitId && (
        <Disclosure summary={text.fold} className="ms-mt-s" open={isNew || asked !== undefined || caller !== null}>
          {!caller && (
            <TextField
              name="name"
              label={fields.name.label}
              defaultValue={typed("name")}
              error={errorOf(refused?.errors, "name")}
            />
          )}
          <SelectField
            name="unit"
            label={fields.unit.label}
            hint={caller ? text.unitOfKnown : undefined}
            empty={text.unitEmpty}
            options={fields.unit.options ?? []}
            defaultValue={typed("unit")}
            error={errorOf(refused?.errors, "unit")}
          />
        </Disclosure>
      )}
    </>
  );
}

/** A field by its data. */
function Of({ name, facts, refused }: Props & { name: keyof RegisteringFacts["fields"] }) {
  return <FormField field={facts.fields[name]} refused={refused} search={facts.search} />;
}

const several = [1, 2, 3] as const;

function About({ facts, refused }: Props) {
  const text = registeringWords();
  const [themes, setThemes] = useState<readonly string[]>(refused?.typed.themes ?? []);
  const { fields } = facts;
  const barred = facts.barredThemes.filter((theme) => themes.includes(theme));
  const barredNames = (fields.themes.options ?? []).flatMap((option) =>
    "value" in option && barred.some((theme) => theme === option.value) ? [`“${option.label}”`] : [],
  );
  const lists = (name: "themes" | "ages", more: (which: number) => string) => (
    <div className="ms-three">
      {several.map((which) => (
        <SelectField
          key={which}
          id={which === 1 ? name : `${name}-${which}`}
          name={name}
          label={which === 1 ? fields[name].label : more(which)}
          empty={which > 1 ? text.about.none : undefined}
          options={fields[name].options ?? []}
          defaultValue={refused?.typed[name]?.[which - 1]}
          error={which === 1 ? errorOf(refused?.errors, name) : undefined}
        />
      ))}
    </div>
  );
  return (
    <div
      className="ms-mt-s"
      onChange={(event) => {
        const form = (event.target as HTMLElement).closest("form");
        if (form) setThemes(new FormData(form).getAll("themes").map(String));
      }}
    >
      <Of name="type" facts={facts} refused={refused} />
      <When answered="leader">
        <Of name="leader" facts={facts} refused={refused} />
      </When>
      {lists("themes", text.about.themeMore)}
      <div role="status">
        {barred.length > 0 && (
          <Note rav className="ms-mt-s">
            <p>
              {text.about.certified(enumeration(barredNames))} {text.about.infohus}
            </p>
          </Note>
        )}
      </div>
      {lists("ages", text.about.ageMore)}
      <When answered="duty">
        <Of name="duty" facts={facts} refused={refused} />
      </When>
      <Of name="matter" facts={facts} refused={refused} />
      <Of name="advised" facts={facts} refused={refused} />
    </div>
  );
}

/** How long it took, and what becomes of it. */
function Ending({ facts, refused }: Props) {
  const text = registeringWords();
  const off = ["kind", "date"].some((name) => errorOf(refused?.errors, name));
  return (
    <>
      <Of name="minutes" facts={facts} refused={refused} />
      <Disclosure summary={text.talk.summary} open={off} className="ms-mt-s">
        <Of name="kind" facts={facts} refused={refused} />
        <Of name="date" facts={facts} refused={refused} />
      </Disclosure>
      <Of name="next" facts={facts} refused={refused} />
      <When answered="close">
        <Of name="outcome" facts={facts} refused={refused} />
        <Of name="filing" facts={facts} refused={refused} />
        <When answered="unfiled">
          <Of name="filingReason" facts={facts} refused={refused} />
        </When>
        <Disclosure summary={text.next.fold} className="ms-mt">
          <Of name="goals" facts={facts} refused={refused} />
        </Disclosure>
      </When>
      <Of name="conflict" facts={facts} refused={refused} />
    </>
  );
}
