import { action, loader } from "#app/routes/requests.new.form.tsx";
import { answerOf } from "#tests/app/people/somebody.ts";

/** A form's page at its address, whose last part the site map reads as the form's name. */
const at = (request: Request) => ({
  request,
  params: { form: new URL(request.url).pathname.split("/").at(-1) },
  context: { nonce: "" },
});

/** Opens the page of a form. */
export const openForm = (request: Request) => answerOf(() => loader(at(request)));

/** Posts a form, as the page does. */
export const sendForm = (request: Request) => answerOf(() => action(at(request)));
