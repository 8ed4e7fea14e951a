import { Form } from "@remix-run/react";
import type { Refused } from "#app/forms/field.ts";
import { LineField } from "#app/forms/line-field.tsx";
import { paths } from "#app/paths.ts";
import { askingWords } from "#app/text/asking.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { useTimesDone } from "#app/ui/done-form.ts";
import { ErrorSummary, FormFoot } from "#app/ui/form.tsx";
import { Note } from "#app/ui/note.tsx";
import { Card, Columns, Page, Sheet } from "#app/ui/page.tsx";
import type { ColleaguesFacts } from "./colleagues.server.ts";

type Props = { facts: ColleaguesFacts; refused: Refused | undefined; done: string | null };

/** Colleagues on the requester's side of one request: who was invited, and one field to invite another. */
export function ColleaguesPage({ facts, refused, done }: Props) {
  const text = colleaguesWords();
  const { list } = askingWords();
  const { number, colleagues, open, field } = facts;
  const invited = useTimesDone((sent) => sent.has("email"));
  const said = refused ? null : done === "inviteret" ? text.invited : done === "taget-tilbage" ? text.removed : null;
  const trail = [
    { to: paths.requests, label: list.title },
    { to: paths.request(number), label: number },
  ];
  return (
    <Page>
      <Breadcrumbs trail={trail} here={text.title} />
      <Columns layout="aside">
        <Sheet roomy bleed>
          <h1>{text.title}</h1>
          <ErrorSummary errors={refused?.errors} />
          <Done words={said} />
          <p className="ms-lead">{text.lead}</p>
          {open ? (
            // Remounted by `key`: the field of a form that has done its work is empty again.
            <Form method="post" noValidate key={invited}>
              <LineField field={field} refused={refused} />
              <FormFoot>
                <Button kind="primary">{text.invite}</Button>
                <LinkButton kind="tertiary" to={paths.request(number)}>
                  {text.back}
                </LinkButton>
              </FormFoot>
            </Form>
          ) : (
            <Note>
              <p>{text.closed}</p>
            </Note>
          )}
        </Sheet>
        <aside aria-label={text.with}>
          <Card title={text.with} small>
            {colleagues.length === 0 ? (
              <p className="ms-muted">{text.nobody}</p>
            ) : (
              <Invited colleagues={colleagues} open={open} />
            )}
          </Card>
        </aside>
      </Columns>
    </Page>
  );
}

function Invited({ colleagues, open }: Pick<ColleaguesFacts, "colleagues" | "open">) {
  const text = colleaguesWords();
  return (
    <ul className="ms-plain ms-stack ms-stack--s">
      {colleagues.map(({ key, name, since }) => (
        <li key={key}>
          <p className="ms-break">
            <strong>{name}</strong>
          </p>
          <p className="ms-small ms-muted">{since}</p>
          {open && (
            <Form method="post" noValidate>
              <Button small kind="tertiary" name="colleague" value={key}>
                {text.takeBackShort}
                <span className="sr-only"> {text.takeBackOf(name)}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
