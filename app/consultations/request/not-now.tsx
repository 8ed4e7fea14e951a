import { paths } from "#app/paths.ts";
import { requestWords } from "#app/text/request.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Note } from "#app/ui/note.tsx";
import { Page } from "#app/ui/page.tsx";

/** A step that is not open now, when somebody follows an old link to it. */
export function NotNowPage({ number, state, why }: { number: string; state: string; why: string | null }) {
  const { notNow } = requestWords();
  return (
    <Page>
      <Breadcrumbs trail={[{ to: paths.request(number), label: number }]} here={notNow.title} />
      <h1>{notNow.title}</h1>
      <p className="ms-lead">{notNow.words(state)}</p>
      {why && (
        <Note rav>
          <p>{why}</p>
        </Note>
      )}
      <p className="ms-actions ms-actions--stack ms-mt">
        <LinkButton kind="primary" to={paths.request(number)}>
          {notNow.open}
        </LinkButton>
      </p>
    </Page>
  );
}
